package org.jixiao.beneficiary.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Which deliveries are wanted; null does not narrow. */
record DeliveryFilter(
        String region,
        String unit,
        Integer fiscalYear,
        UUID project,
        UUID programme,
        UUID batch,
        String township,
        UUID payment,
        LocalDate asOf,
        Instant knownAt) {}
