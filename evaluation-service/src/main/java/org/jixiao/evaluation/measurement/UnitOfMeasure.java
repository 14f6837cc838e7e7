package org.jixiao.evaluation.measurement;

import java.math.BigDecimal;
import java.util.Map;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.targetset.Indicator;

/** Brings the value of a fact into the unit in which the indicator was promised; exact, or not at all. */
public final class UnitOfMeasure {

    private static final String RATE = "比率";

    private UnitOfMeasure() {}

    /** @return null where the fact states nothing, such as a rate over zero */
    public static BigDecimal inUnitOf(Indicator indicator, Fact fact) {
        if (fact.value() == null) {
            return null;
        }
        var value = new BigDecimal(fact.value());
        var from = base(fact.unitOfMeasure());
        var to = base(indicator.unitOfMeasure());
        if (from.equals(to)) {
            return value;
        }
        if (from.equals(RATE) && to.equals("%")) {
            return value.movePointRight(2);
        }
        if (from.equals("元") && to.equals("万元")) {
            return value.movePointLeft(4);
        }
        throw Refusal.of(
                MeasurementProblem.UNIT_MISMATCH,
                "指标“%s”的计量单位是“%s”，而所取事实 %s 的计量单位是“%s”"
                        .formatted(indicator.name(), indicator.unitOfMeasure(), fact.name(), fact.unitOfMeasure()),
                "The indicator is measured in %s, the fact %s in %s"
                        .formatted(indicator.unitOfMeasure(), fact.name(), fact.unitOfMeasure()),
                Map.of("indicator", indicator.id().toString(), "fact", fact.name()));
    }

    /** 元/户 is 元 for each household: the amount itself is not changed by it. */
    private static String base(String unit) {
        var trimmed = unit.strip().replace('％', '%');
        return trimmed.contains("/") ? trimmed.substring(0, trimmed.indexOf('/')) : trimmed;
    }
}
