package org.jixiao.crash.write;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the writers write on: the approved budget of a unit, an approved programme, registered households.
 *
 * @param wideLines   lines that never run out
 * @param narrowLines lines of a few yuan, whose last one all writers want
 * @param total       of the approved budget, yuan
 */
public record Ground(
        int fiscalYear,
        List<String> wideLines,
        List<String> narrowLines,
        BigDecimal total,
        String programme,
        List<String> householdNos) {

    public static final String REGION = "130109";
    public static final String UNIT = "725001";

    /** In the fiscal year and never after today. */
    public String firstDay() {
        return fiscalYear + "-01-01";
    }
}
