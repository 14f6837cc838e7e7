package org.jixiao.evaluation.scoring;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.evaluation.scoring.Rules.Mode;
import org.jixiao.evaluation.scoring.Rules.Reverse;
import org.jixiao.evaluation.scoring.Rules.Variants;

/** The shipped pack, and what differs from it where a table says so. */
final class Packs {

    static final Rules NATIONAL = NationalDefault.read().rules();

    private Packs() {}

    static Rules with(Reverse reverse) {
        return variants(it -> new Variants(reverse, it.satisfaction(), it.satisfactionSteps(), it.dateSpanDays()));
    }

    static Rules satisfactionBy(List<Rules.StepBand> steps) {
        return variants(it -> new Variants(it.reverse(), Mode.STEPS, steps, it.dateSpanDays()));
    }

    static Rules executionBy(List<Rules.StepBand> steps) {
        return new Rules(
                NATIONAL.pack(),
                NATIONAL.goalWeightTotal(),
                new Rules.Execution(Mode.STEPS, NATIONAL.execution().fullMarks(), steps),
                NATIONAL.variants(),
                NATIONAL.overFulfilment(),
                NATIONAL.gradeBands(),
                NATIONAL.lamps(),
                NATIONAL.caps());
    }

    private static Rules variants(UnaryOperator<Variants> change) {
        return new Rules(
                NATIONAL.pack(),
                NATIONAL.goalWeightTotal(),
                NATIONAL.execution(),
                change.apply(NATIONAL.variants()),
                NATIONAL.overFulfilment(),
                NATIONAL.gradeBands(),
                NATIONAL.lamps(),
                NATIONAL.caps());
    }
}
