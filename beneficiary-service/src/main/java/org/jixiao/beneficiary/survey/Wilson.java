package org.jixiao.beneficiary.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jixiao.common.money.Rate;

/** The 95 % score interval of a share (Wilson 1927): honest for small samples and for shares near 0 and 1. */
record Wilson(Rate low, Rate high) {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** @param of at least one */
    static Wilson interval(int satisfied, int of) {
        var share = (double) satisfied / of;
        var divisor = 1 + Z * Z / of;
        var centre = share + Z * Z / (2 * of);
        var margin = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return new Wilson(rate((centre - margin) / divisor), rate((centre + margin) / divisor));
    }

    private static Rate rate(double value) {
        return new Rate(BigDecimal.valueOf(Math.max(0, Math.min(1, value))).setScale(4, RoundingMode.HALF_UP));
    }
}
