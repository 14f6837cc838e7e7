package org.jixiao.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Which rows of the ledger are wanted; null wherever all are. */
record PaymentFilter(
        String region, String unit, Integer fiscalYear, UUID project, UUID line, LocalDate asOf, Instant knownAt) {

    PaymentFilter knownAt(Instant instant) {
        return new PaymentFilter(region, unit, fiscalYear, project, line, asOf, instant);
    }
}
