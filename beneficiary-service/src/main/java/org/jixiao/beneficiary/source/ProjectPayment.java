package org.jixiao.beneficiary.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jixiao.common.money.Money;

/** A row of budget-service's payment ledger; {@code project} is null for basic expenditure, a reversal is negative. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectPayment(UUID id, UUID project, Money amount, LocalDate paidOn, String voucherNo) {}
