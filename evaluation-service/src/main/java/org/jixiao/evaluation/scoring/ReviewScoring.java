package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** S27: marks that a finance review gives one indicator, beside its self-score and never over it. */
public final class ReviewScoring {

    private static final String RULE = "S27";

    private ReviewScoring() {}

    /**
     * @param self   the marks of the self-evaluation
     * @param marks  the marks of the review, between zero and the weight
     * @param review where they are from: {@code review:<id>}
     */
    public static Score score(
            String indicator, BigDecimal weight, BigDecimal self, BigDecimal marks, String review, Rules rules) {
        if (marks.signum() < 0
                || marks.compareTo(weight) > 0
                || marks.stripTrailingZeros().scale() > 2) {
            throw new ScoringRefused(
                    RULE, "复核得分应在 0 与分值之间，至多两位小数。", "Review marks lie between zero and the weight, with two decimals.");
        }
        var given = Assessment.marks(marks);
        return new Score(
                indicator,
                RULE,
                self,
                given,
                weight,
                true,
                Optional.empty(),
                List.of(),
                () -> trace(indicator, weight, self, given, review, rules));
    }

    private static Trace trace(
            String indicator, BigDecimal weight, BigDecimal self, BigDecimal given, String review, Rules rules) {
        var inputs = new Trace.Inputs()
                .with("w", weight, "self-evaluation")
                .with("self", self, "self-evaluation")
                .with("m", given, review);
        var step = new Trace.Step(RULE, inputs.map(), "m >= 0 and m <= w", "m", Trace.TO_MARKS, Trace.text(given));
        return new Trace(indicator, rules.pack(), List.of(step), Trace.text(given));
    }
}
