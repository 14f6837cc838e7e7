package org.jixiao.evaluation.rulepack;

import java.util.Locale;

/** 一级指标. Cost stands under output in most places, on its own where the rule pack's preset gives it marks. */
public enum IndicatorKind {
    COST("成本指标"),
    OUTPUT("产出指标"),
    OUTCOME("效益指标"),
    SATISFACTION("满意度指标");

    private final String label;

    IndicatorKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
