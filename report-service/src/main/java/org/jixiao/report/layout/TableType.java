package org.jixiao.report.layout;

/** The type of a table, which is smaller than that of the text. */
record TableType(double size) {

    /** 五号 */
    private static final TableType COMMON = new TableType(10.5);
    /** 小五, for forms of many columns such as 项目支出绩效自评表 */
    private static final TableType WIDE = new TableType(9);

    private static final int MANY_COLUMNS = 8;

    /** Between a rule and the text, in points. */
    static final double PADDING = 3;

    static TableType of(int columns) {
        return columns >= MANY_COLUMNS ? WIDE : COMMON;
    }

    static TableType note() {
        return WIDE;
    }

    double pitch() {
        return size * 1.3;
    }
}
