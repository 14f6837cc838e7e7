package org.jixiao.evaluation.scoring;

/** What a person has to look at before a score may be submitted. */
public enum Flag {
    /** The promise was missed: 偏差原因分析及改进措施 is mandatory. */
    MISSED("未完成，须填写偏差原因及改进措施"),
    /** Passed by the first threshold: the score is shown for review. */
    OVER_FULFILLED("完成值高于指标值较多，请核对"),
    /** Passed by the second threshold: a reason and its code are mandatory. */
    REASON_REQUIRED("完成值远高于指标值，须说明原因"),
    /** The data behind the actual value are too weak for more marks. */
    CAPPED("数据支撑不足，得分受限"),
    /** Left out of the score, its weight shared by the others in proportion. */
    NOT_APPLICABLE("本指标不适用，未计入得分");

    private final String label;

    Flag(String label) {
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
