package org.jixiao.evaluation.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.library.UnitCosts;
import org.jixiao.evaluation.targetset.Indicator;

/** The facts behind a unit cost, of one pair of instants: yuan over how many, and the standard where there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CostParts", description = "单位成本所取的事实：分子、分母、政策标准")
public record CostParts(Fact numerator, Fact denominator, Fact standard) {

    /** A fact may state nothing; then neither part is a number that can be added up. */
    BigDecimal numeratorStated() {
        return isStated() ? new BigDecimal(numerator.value()).setScale(2, RoundingMode.UNNECESSARY) : null;
    }

    BigDecimal denominatorStated() {
        return isStated() ? new BigDecimal(denominator.value()).setScale(2, RoundingMode.UNNECESSARY) : null;
    }

    private boolean isStated() {
        return numerator.value() != null && denominator.value() != null;
    }

    /** Yuan over what the indicator's unit names: 户（人） stands for both. */
    void requireUnitsOf(Indicator indicator) {
        var each = indicator.unitOfMeasure().substring(UnitCosts.YUAN_EACH.length());
        requireUnit(indicator, numerator, "元");
        requireUnit(indicator, denominator, each);
        if (standard != null) {
            requireUnit(indicator, standard, "元");
        }
    }

    private static void requireUnit(Indicator indicator, Fact fact, String unit) {
        if (!fact.unitOfMeasure().contains(unit)) {
            throw Refusal.of(
                    MeasurementProblem.UNIT_MISMATCH,
                    "指标“%s”的单位成本以“%s”计量，而事实 %s 的计量单位是“%s”"
                            .formatted(indicator.name(), indicator.unitOfMeasure(), fact.name(), fact.unitOfMeasure()),
                    "The cost is measured in %s, the fact %s in %s"
                            .formatted(indicator.unitOfMeasure(), fact.name(), fact.unitOfMeasure()),
                    Map.of("indicator", indicator.id().toString(), "fact", fact.name()));
        }
    }

    /** M2: typed parts come in pairs, of a cost in yuan each, and their ratio is the typed value, as finely as it is typed. */
    static void requireSound(Indicator indicator, RecordMeasurement typed) {
        if (typed.numerator() == null && typed.denominator() == null) {
            return;
        }
        if (typed.numerator() == null || typed.denominator() == null) {
            throw unsound(
                    typed.numerator() == null ? "/numerator" : "/denominator",
                    "分子和分母须同时填写",
                    "Numerator and denominator come together");
        }
        if (!indicator.unitOfMeasure().startsWith(UnitCosts.YUAN_EACH)) {
            throw unsound(
                    "/numerator", "只有以“元/…”计量的指标填分子和分母", "Only a cost in yuan each has a numerator and a denominator");
        }
        var denominator = new BigDecimal(typed.denominator());
        if (denominator.signum() == 0) {
            throw unsound("/denominator", "分母须大于零", "The denominator is above zero");
        }
        var value = new BigDecimal(typed.value());
        var ratio = new BigDecimal(typed.numerator()).divide(denominator, value.scale(), RoundingMode.HALF_UP);
        if (ratio.compareTo(value) != 0) {
            throw unsound(
                    "/value",
                    "完成值应为分子除以分母，即 " + ratio.toPlainString(),
                    "The value is the numerator over the denominator: " + ratio.toPlainString());
        }
    }

    private static Refusal unsound(String pointer, String zh, String en) {
        return Refusal.invalid(pointer, "M2", zh, en);
    }
}
