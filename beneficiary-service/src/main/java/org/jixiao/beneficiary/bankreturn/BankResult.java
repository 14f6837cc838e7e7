package org.jixiao.beneficiary.bankreturn;

import java.time.LocalDate;
import org.jixiao.beneficiary.delivery.DeliveryBlocks.Delivered;

/**
 * What the bank says of one transfer.
 *
 * @param reason empty where it arrived
 * @param on     the bank's own day
 */
record BankResult(Delivered delivery, boolean arrived, String reason, LocalDate on) {}
