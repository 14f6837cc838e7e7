package org.jixiao.beneficiary.claim;

import java.util.UUID;

/** Which claims are wanted; null does not narrow. */
record ClaimFilter(String region, String unit, Integer fiscalYear, UUID programme, UUID delivery) {}
