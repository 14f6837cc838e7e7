package org.jixiao.budget.imports;

/** The columns of the payment file, in the order of the template. One row is one payment. */
enum PaymentColumn {
    UNIT("单位代码", true),
    YEAR("预算年度", true),
    PROJECT("项目代码", false),
    FUNCTIONAL("功能分类科目编码", true),
    ECONOMIC("部门经济分类科目编码", true),
    SOURCE("资金来源", true),
    LINE("预算行标识", false),
    PAID_ON("支付日期", true),
    AMOUNT("金额", true),
    VOUCHER("凭证号", true),
    SUMMARY("摘要", true),
    INDICATOR("绩效指标", false),
    PERIOD("所属期间", false);

    /** Appended to the file that goes back. */
    static final String REASON = "错误原因";

    private final String heading;
    private final boolean required;

    PaymentColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    String heading() {
        return heading;
    }

    boolean isRequired() {
        return required;
    }
}
