package org.jixiao.beneficiary.claim;

import java.time.LocalDate;
import org.jixiao.common.money.Money;

/**
 * What the insurer says of one claim.
 *
 * @param days    in hospital, 0 where there were none
 * @param claimed and paid in yuan; a claim that was refused was paid 0.00
 * @param paidOn  the day on which it was settled
 */
record ClaimContent(
        String claimNo, String policyNo, LocalDate incidentOn, int days, Money claimed, Money paid, LocalDate paidOn) {}
