package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything in the scoring that a region may decide for itself: the part of a rule pack that the engine reads.
 *
 * @param goalWeightTotal what the weights of a target set add up to: 90, in some places 100
 * @param caps share of the weight that an actual value of this data-support grade can earn at most
 */
public record Rules(
        PackRef pack,
        BigDecimal goalWeightTotal,
        Execution execution,
        Variants variants,
        OverFulfilment overFulfilment,
        List<GradeBand> gradeBands,
        Lamps lamps,
        Map<DataSupport, BigDecimal> caps) {

    /** The same rules over other weights: those of the indicators that apply. */
    Rules over(BigDecimal weights) {
        return new Rules(pack, weights, execution, variants, overFulfilment, gradeBands, lamps, caps);
    }

    /** Which pack a score was computed with; the digest makes the answer independent of the pack's store. */
    public record PackRef(String id, String version, String digest) {}

    public enum Mode {
        LINEAR,
        STEPS;

        @Override
        public String toString() {
            return Names.kebab(this);
        }
    }

    /** A step: from this value (inclusive) on, this share of the marks. */
    public record StepBand(BigDecimal from, BigDecimal share) {}

    /** 预算执行率 scoring: linear, or by steps over the rate. */
    public record Execution(Mode mode, BigDecimal fullMarks, List<StepBand> steps) {}

    /** 反向指标: R1 loses what lies beyond the plan, all of it at twice the plan; R2 earns plan ÷ actual. */
    public enum Reverse {
        R1,
        R2
    }

    /** How satisfaction is scored, and over how many days a late date loses all its marks if the target names none. */
    public record Variants(Reverse reverse, Mode satisfaction, List<StepBand> satisfactionSteps, int dateSpanDays) {}

    /** Shares of the target beyond which a result is flagged, has to be explained, and by which factor it costs. */
    public record OverFulfilment(BigDecimal flagFrom, BigDecimal reasonFrom, BigDecimal deductionFactor) {}

    public record GradeBand(Grade grade, BigDecimal from) {}

    /** Red: the score outruns the money by more than this share; yellow: more than this share was not spent. */
    public record Lamps(BigDecimal scoreOverMoney, BigDecimal unspent) {}
}
