package org.jixiao.evaluation.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.lamp.Forecast.Likelihood;
import org.jixiao.evaluation.lamp.PaceLamp;
import org.jixiao.evaluation.monitoring.SheetResult.IndicatorRow;
import org.jixiao.evaluation.targetset.TargetSet;

/** N6–N9: what a sheet must hold before it is submitted (监控表的校验). */
final class SheetRules {

    private SheetRules() {}

    /** N6: typed values stand beside facts, never over them, and each with its evidence. */
    static void checkEntries(FillSheet entries, TargetSet targets) {
        for (var position = 0; position < entries.indicators().size(); position++) {
            var entry = entries.indicators().get(position);
            var pointer = "/indicators/" + position;
            var indicator = targets.indicators().stream()
                    .filter(it -> it.id().equals(entry.indicator()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                            pointer + "/indicator", "N6", "不是本套目标的指标", "This is no indicator of the target set"));
            if (entry.isTyped() && indicator.isBound()) {
                throw Refusal.of(
                                MonitoringProblem.BOUND,
                                "指标“" + indicator.name() + "”由业务记录取数，不能填报完成值",
                                "This indicator is bound to a fact and cannot be typed")
                        .at(pointer + "/value", "N6");
            }
            if (entry.isTyped() && (entry.evidence() == null || entry.evidence().isBlank())) {
                throw Refusal.invalid(pointer + "/evidence", "N6", "填报完成值须附佐证", "A typed value needs its evidence");
            }
        }
    }

    static void requireComplete(SheetResult result) {
        var missing = new ArrayList<String>();
        money(result, missing);
        result.indicators().forEach(row -> indicator(row, missing));
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    MonitoringProblem.INCOMPLETE,
                    "监控表不完整：" + String.join("；", missing),
                    "The sheet is incomplete",
                    Map.of("missing", missing));
        }
    }

    private static void money(SheetResult result, List<String> missing) {
        var row = result.money();
        if (row.expected() != null && row.spent() != null && isBelow(row.expected(), row.spent())) {
            missing.add("N7 资金：全年预计执行数小于已执行数");
        }
        var warned = !result.warnings().isEmpty() || !isFine(row.lamp().lamp());
        if (warned && !isExplained(row.causes(), row.reason())) {
            missing.add("N9 资金：须选择偏差原因类别并说明");
        }
    }

    private static void indicator(IndicatorRow row, List<String> missing) {
        if (row.likelihood() == null) {
            missing.add("N8 “%s”：未填完成目标可能性".formatted(row.name()));
        }
        // only what grows has a forecast; a cost may well come down until the year's end
        if (row.forecast() != null && row.expected() != null && isBelow(row.expected(), row.value())) {
            missing.add("N7 “%s”：全年预计小于当前完成".formatted(row.name()));
        }
        if ((row.likelihood() != Likelihood.CERTAIN || !isFine(row.lamp().lamp()))
                && !isExplained(row.causes(), row.reason())) {
            missing.add("N9 “%s”：须选择偏差原因类别并说明".formatted(row.name()));
        }
    }

    private static boolean isFine(PaceLamp lamp) {
        return lamp == PaceLamp.GREEN || lamp == PaceLamp.NONE;
    }

    private static boolean isExplained(List<Cause> causes, String reason) {
        return causes != null && !causes.isEmpty() && reason != null && !reason.isBlank();
    }

    private static boolean isBelow(String value, String bound) {
        return new BigDecimal(value).compareTo(new BigDecimal(bound)) < 0;
    }
}
