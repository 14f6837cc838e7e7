package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The three completion bands of a qualitative indicator (定性指标), with the share of the weight where each begins. */
public enum Band {
    ACHIEVED("达成年度指标", "0.8"),
    PARTLY_ACHIEVED("部分达成年度指标并具有一定效果", "0.6"),
    NOT_ACHIEVED("未达成年度指标且效果较差", "0");

    private final String label;
    private final BigDecimal from;

    Band(String label, String from) {
        this.label = label;
        this.from = new BigDecimal(from);
    }

    public String label() {
        return label;
    }

    /** The lowest marks of the band; the bound itself is rounded to the fen of a mark, as the forms print it. */
    public BigDecimal lowest(BigDecimal weight) {
        return weight.multiply(from).setScale(2, RoundingMode.HALF_UP);
    }

    /** The upper end: the whole weight for the best band, else the (excluded) beginning of the band above. */
    public BigDecimal upper(BigDecimal weight) {
        return this == ACHIEVED ? weight.setScale(2, RoundingMode.HALF_UP) : above().lowest(weight);
    }

    boolean admits(BigDecimal marks, BigDecimal weight) {
        var upper = marks.compareTo(upper(weight));
        return marks.compareTo(lowest(weight)) >= 0 && (this == ACHIEVED ? upper <= 0 : upper < 0);
    }

    /** The same bounds as a condition that a trace can be checked by. */
    String condition() {
        return this == ACHIEVED
                ? "m >= round(0.8 * w) and m <= w"
                : "m >= round(" + from + " * w) and m < round(" + above().from + " * w)";
    }

    String range(BigDecimal weight) {
        return "[" + lowest(weight) + ", " + upper(weight) + (this == ACHIEVED ? "]" : ")");
    }

    private Band above() {
        return values()[ordinal() - 1];
    }

    @Override
    public String toString() {
        return Names.kebab(this);
    }
}
