package org.jixiao.beneficiary.claim;

import java.util.UUID;

/** The delivery by which somebody was insured, and who that is. */
record Insured(
        UUID delivery, int fiscalYear, UUID programme, UUID project, UUID household, UUID member, String township) {}
