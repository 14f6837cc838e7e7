package org.jixiao.evaluation.scoring;

/** How well the actual value of an indicator is supported (数据支撑等级); the rule pack caps the weak grades. */
public enum DataSupport {
    /** Read from the records of a service by a bound fact. */
    A("业务记录取数"),
    /** A file signed by a third party. */
    B("第三方签章文件"),
    /** A document and a second person who countersigned it. */
    C("佐证材料并经复核"),
    /** An assertion without a document. */
    D("仅有说明");

    private final String label;

    DataSupport(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
