package org.jixiao.evaluation.outlook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.Outlook.OfYear;
import org.jixiao.evaluation.targetset.Outlook.Warning;

/**
 * O1–O4: where a target looks as if it was set so low that it cannot be missed. Each is a question to be answered, not a
 * verdict: a target may rightly fall with those whom it is for.
 */
final class Warnings {

    private static final Set<Operator> RISING =
            EnumSet.of(Operator.AT_LEAST, Operator.MORE_THAN, Operator.EQUAL, Operator.SATISFACTION);
    private static final Set<Operator> FALLING = EnumSet.of(Operator.AT_MOST, Operator.LESS_THAN);
    private static final int RUNNING = 2;
    private static final int ALL = 3;

    private Warnings() {}

    /** @param years last year first; @param eligible null where there is no such number */
    static List<Warning> of(Indicator indicator, List<OfYear> years, BigDecimal eligible) {
        var warnings = new ArrayList<Warning>();
        var target = indicator.plannedNumber();
        var last = years.get(0).actual();
        if (last != null && isBelow(indicator.operator(), target, new BigDecimal(last))) {
            warnings.add(new Warning("O1", "指标值 %s 低于上年实际 %s".formatted(indicator.planned(), last)));
        }
        if (eligible != null
                && RISING.contains(indicator.operator())
                && counts(indicator)
                && target.compareTo(eligible) < 0) {
            warnings.add(
                    new Warning("O2", "指标值 %s 低于符合条件的总数 %s".formatted(indicator.planned(), eligible.toPlainString())));
        }
        if (years.stream().filter(it -> isFull(it, indicator.weight())).count() == ALL) {
            warnings.add(new Warning("O3", "该指标值在前三年每年都会得满分"));
        }
        if (years.stream().limit(RUNNING).filter(Warnings::isAbove).count() == RUNNING) {
            warnings.add(new Warning("O4", "连续两年完成值超过当年指标值"));
        }
        return List.copyOf(warnings);
    }

    /** Less ambitious than what was reached: a lower floor, or a higher ceiling. */
    private static boolean isBelow(Operator operator, BigDecimal target, BigDecimal last) {
        return (RISING.contains(operator) && target.compareTo(last) < 0)
                || (FALLING.contains(operator) && target.compareTo(last) > 0);
    }

    /** A share, an amount or a price is not a number of those who are eligible. */
    private static boolean counts(Indicator indicator) {
        return Set.of("户", "人", "人次").contains(indicator.unitOfMeasure());
    }

    private static boolean isFull(OfYear year, BigDecimal weight) {
        return year.score() != null && new BigDecimal(year.score()).compareTo(weight) == 0;
    }

    private static boolean isAbove(OfYear year) {
        return year.completion() != null && new BigDecimal(year.completion()).compareTo(BigDecimal.ONE) > 0;
    }
}
