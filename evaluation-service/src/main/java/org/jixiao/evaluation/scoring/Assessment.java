package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;

/** What one rule made of one result, before over-fulfilment and data support are looked at. */
record Assessment(
        String rule, boolean met, BigDecimal marks, String condition, String formula, Supplier<Trace.Inputs> inputs) {

    /** Rounds once, on the product: {@code weight × part ÷ whole}. The whole is never zero here. */
    static BigDecimal earn(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        return weight.multiply(part).divide(whole, Trace.MARK_DECIMALS, Trace.MARK_ROUNDING);
    }

    static BigDecimal marks(BigDecimal exact) {
        return exact.setScale(Trace.MARK_DECIMALS, RoundingMode.HALF_UP);
    }
}
