package org.jixiao.evaluation.rulepack;

import java.math.BigDecimal;
import java.util.Map;

/** First-level weights (一级指标权重). A kind that is absent may carry no indicator. */
public record WeightPreset(String name, BigDecimal execution, Map<IndicatorKind, BigDecimal> kinds) {

    BigDecimal total() {
        return kinds.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
