package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Marks earned by one indicator, and how.
 *
 * @param rule the rule that gave the automatic marks
 * @param automatic what the rule gave, before deduction, override and cap
 * @param marks what counts in the end
 * @param excess by how much the promise was passed, where it was
 */
public record Score(
        String indicator,
        String rule,
        BigDecimal automatic,
        BigDecimal marks,
        BigDecimal outOf,
        boolean met,
        Optional<Excess> excess,
        List<Flag> flags,
        Supplier<Trace> tracing) {

    /** How the marks came about. It is written when somebody asks for it. */
    public Trace trace() {
        return tracing.get();
    }

    /** By how much the promise was passed, to four decimals. */
    public Optional<BigDecimal> deviation() {
        return excess.map(Excess::rate);
    }

    /** 偏差原因分析及改进措施 has to be written before submission. */
    public boolean needsExplanation() {
        return flags.contains(Flag.MISSED) || flags.contains(Flag.REASON_REQUIRED);
    }
}
