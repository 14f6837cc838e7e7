package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;

/**
 * A lamp, and the rule that lit it.
 *
 * @param progress per cent of what was planned by then, to two decimals, for people; null where no pace is measured. The
 *     lamp was decided on the exact amounts
 */
public record Lit(PaceLamp lamp, String rule, BigDecimal progress) {

    static Lit of(PaceLamp lamp, String rule) {
        return new Lit(lamp, rule, null);
    }

    static Lit kept(boolean promise, String rule) {
        return of(promise ? PaceLamp.GREEN : PaceLamp.RED, rule);
    }
}
