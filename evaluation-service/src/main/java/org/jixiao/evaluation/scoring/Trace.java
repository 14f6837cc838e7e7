package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a result came about, in a form that can be recomputed without this code: each step names its rule, its inputs
 * with their origin, the condition under which the rule applies, the formula, the rounding and the result.
 */
public record Trace(String subject, Rules.PackRef pack, List<Step> steps, String result) {

    /** The only rounding that a score sees: once, on the product of exact amounts. */
    public static final String TO_MARKS = "HALF_UP 2";

    public static final String TO_RATE = "HALF_UP 4";
    public static final String EXACT = "NONE";

    static final int MARK_DECIMALS = 2;

    /** No rule reads more values than S15 for a range: marks, from, k and four of its own. */
    private static final int MOST = 8;

    static final RoundingMode MARK_ROUNDING = RoundingMode.HALF_UP;

    /** A value and where it is from: a fact's digest, an evidence id, a target's seal, the pack, an earlier step. */
    public record Input(String value, String source) {}

    /** One application of one rule. A step without a formula only states that its condition holds. */
    public record Step(
            String rule, Map<String, Input> inputs, String condition, String formula, String rounding, String result) {}

    public static String text(BigDecimal value) {
        return value.toPlainString();
    }

    /**
     * Collects the inputs of a step in the order in which a reader meets them. They become text when the trace is read:
     * of a million scores that a what-if compares, nobody reads one.
     */
    static final class Inputs {

        /** Name, value, source; name, value, source. */
        private final Object[] parts = new Object[3 * MOST];

        private int filled;

        Inputs with(String name, BigDecimal value, String source) {
            return put(name, value, source);
        }

        Inputs with(String name, LocalDate value, String source) {
            return put(name, value, source);
        }

        Inputs withAll(Inputs others) {
            System.arraycopy(others.parts, 0, parts, filled, others.filled);
            filled += others.filled;
            return this;
        }

        private Inputs put(String name, Object value, String source) {
            parts[filled++] = name;
            parts[filled++] = value;
            parts[filled++] = source;
            return this;
        }

        Map<String, Input> map() {
            var values = new LinkedHashMap<String, Input>();
            for (var at = 0; at < filled; at += 3) {
                var value = parts[at + 1];
                values.put(
                        (String) parts[at],
                        new Input(value instanceof BigDecimal number ? text(number) : value.toString(), (String)
                                parts[at + 2]));
            }
            return Collections.unmodifiableMap(values);
        }
    }
}
