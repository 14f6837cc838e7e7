package org.jixiao.evaluation.scoring;

/** Why a target was passed by far (完成值高于指标值较多的原因). Only the first costs marks. */
public enum OverReason {
    TARGET_TOO_LOW("指标值设定偏低"),
    POLICY_CHANGE("政策调整"),
    EXTERNAL("外部因素"),
    REAL_OVERACHIEVEMENT("工作超额完成");

    private final String label;

    OverReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return Names.kebab(this);
    }
}
