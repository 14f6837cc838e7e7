package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** S26: an indicator that does not apply earns nothing and costs nothing; the others are scaled to the whole. */
public final class Inapplicable {

    static final String RULE = "S26";

    private Inapplicable() {}

    public static Score score(String indicator, BigDecimal weight, Sources sources, Rules rules) {
        var inputs = new Trace.Inputs().with("w", weight, sources.planned());
        return new Score(
                indicator,
                RULE,
                Assessment.marks(BigDecimal.ZERO),
                Assessment.marks(BigDecimal.ZERO),
                weight,
                true,
                Optional.empty(),
                List.of(Flag.NOT_APPLICABLE),
                () -> new Trace(
                        indicator,
                        rules.pack(),
                        List.of(new Trace.Step(RULE, inputs.map(), "w > 0", null, Trace.EXACT, "not-applicable")),
                        "not-applicable"));
    }

    static boolean is(Score score) {
        return score.flags().contains(Flag.NOT_APPLICABLE);
    }
}
