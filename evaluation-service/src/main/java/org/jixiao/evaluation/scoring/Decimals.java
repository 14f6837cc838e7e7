package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;

/** Decimals as people read them. */
public final class Decimals {

    private Decimals() {}

    /** 2607.000000 of the database is 2607 to a reader, and so is 2.607E3. */
    public static String shortest(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
