package org.jixiao.evaluation.targetset;

import static org.jixiao.evaluation.rulepack.IndicatorKind.COST;
import static org.jixiao.evaluation.rulepack.IndicatorKind.OUTCOME;
import static org.jixiao.evaluation.rulepack.IndicatorKind.OUTPUT;
import static org.jixiao.evaluation.rulepack.IndicatorKind.SATISFACTION;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.rulepack.IndicatorKind;

/** 二级指标, and the first-level kinds that it may stand under. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "quantity",
            "quality",
            "timeliness",
            "cost",
            "economic-cost",
            "social-cost",
            "ecological-cost",
            "economic",
            "social",
            "ecological",
            "lasting",
            "beneficiary-satisfaction"
        },
        description = "二级指标")
public enum IndicatorGroup {
    QUANTITY("数量指标", OUTPUT),
    QUALITY("质量指标", OUTPUT),
    TIMELINESS("时效指标", OUTPUT),
    /** Under output in most places; of a kind of its own where the preset gives cost a weight. */
    COST_OF_OUTPUT("成本指标", OUTPUT, COST),
    ECONOMIC_COST("经济成本指标", COST),
    SOCIAL_COST("社会成本指标", COST),
    ECOLOGICAL_COST("生态环境成本指标", COST),
    ECONOMIC("经济效益指标", OUTCOME),
    SOCIAL("社会效益指标", OUTCOME),
    ECOLOGICAL("生态效益指标", OUTCOME),
    LASTING("可持续影响指标", OUTCOME),
    BENEFICIARY_SATISFACTION("服务对象满意度指标", SATISFACTION);

    private final String label;
    private final Set<IndicatorKind> kinds;

    IndicatorGroup(String label, IndicatorKind... kinds) {
        this.label = label;
        this.kinds = Set.of(kinds);
    }

    public String label() {
        return label;
    }

    public boolean belongsTo(IndicatorKind kind) {
        return kinds.contains(kind);
    }

    @Override
    public String toString() {
        return this == COST_OF_OUTPUT ? "cost" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
