package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The marks for spending what was budgeted (预算执行率得分).
 *
 * @param adjusted A, 全年预算数 (adjusted, carry-over included), yuan
 * @param spent B, 全年执行数, yuan
 * @param rate B ÷ A to four decimals, for people; empty when nothing was budgeted
 * @param marks empty when nothing was budgeted: execution does not apply, which is neither 0 nor 10
 */
public record ExecutionScore(
        BigDecimal adjusted,
        BigDecimal spent,
        Optional<BigDecimal> rate,
        Optional<BigDecimal> marks,
        BigDecimal outOf,
        Trace trace) {

    public boolean applies() {
        return marks.isPresent();
    }
}
