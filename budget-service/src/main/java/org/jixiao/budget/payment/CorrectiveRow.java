package org.jixiao.budget.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jixiao.common.money.Money;

/**
 * What a correction adds to the ledger.
 *
 * @param corrects the payment that was wrong
 * @param change   in yuan, below zero where too much was recorded
 */
public record CorrectiveRow(UUID corrects, Money change, LocalDate datedOn, String voucherNo, String reason) {}
