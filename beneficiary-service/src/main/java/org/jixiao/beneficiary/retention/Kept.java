package org.jixiao.beneficiary.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What ties a household to the register.
 *
 * @param retentionYear  the year of the key that its fields are sealed with
 * @param open           something that cannot end by itself: an enrolment in force, an amendment, a clash or a recovery that
 *                       waits for a person
 * @param lastUsed       the last day on which the register did something with it: its newest version, a delivery that
 *                       counts, an event of an enrolment, a clash, a recovery
 */
record Kept(UUID household, int retentionYear, boolean open, LocalDate lastUsed) {

    enum Verdict {
        RUNNING,
        PROLONGED,
        DUE
    }

    /**
     * 个人信息保护法 第19条: kept for the shortest time that the purpose needs; 第47条(一): destroyed when the purpose has ended.
     * The period counts from the end of the purpose, not from the registration: from the day of the last use, and it has
     * not begun while something is open.
     */
    Verdict on(LocalDate today, int retentionYears) {
        if (retentionYear >= today.getYear()) {
            return Verdict.RUNNING;
        }
        return lastYear(today, retentionYears) >= today.getYear() ? Verdict.PROLONGED : Verdict.DUE;
    }

    /** The year at whose end the retention ends, as far as is known today. */
    int lastYear(LocalDate today, int retentionYears) {
        return (open ? today.getYear() : lastUsed.getYear()) + retentionYears;
    }
}
