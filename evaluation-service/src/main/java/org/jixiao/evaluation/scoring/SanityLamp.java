package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;

/**
 * Whether a score and the money tell the same story. With s = ΣI ÷ G and e = B ÷ A: red if (s − e) ÷ s is above the
 * first threshold, yellow if (A − B) ÷ A is above the second; all compared by product, so nothing is rounded.
 */
public final class SanityLamp {

    private static final String RED = "(I / G - B / A) > red * (I / G)";
    private static final String NOT_RED = "(I / G - B / A) <= red * (I / G)";

    private SanityLamp() {}

    public static Lamp of(BigDecimal adjusted, BigDecimal spent, BigDecimal indicators, Rules rules) {
        if (adjusted.signum() == 0) {
            return Lamp.NONE;
        }
        var scored = indicators.multiply(adjusted);
        var paid = spent.multiply(rules.goalWeightTotal());
        if (scored.subtract(paid).compareTo(rules.lamps().scoreOverMoney().multiply(scored)) > 0) {
            return Lamp.RED;
        }
        var unspent = adjusted.subtract(spent);
        return unspent.compareTo(rules.lamps().unspent().multiply(adjusted)) > 0 ? Lamp.YELLOW : Lamp.GREEN;
    }

    static String condition(Lamp lamp) {
        return lamp == Lamp.RED
                ? RED
                : NOT_RED + (lamp == Lamp.YELLOW ? " and (A - B) / A > yellow" : " and (A - B) / A <= yellow");
    }
}
