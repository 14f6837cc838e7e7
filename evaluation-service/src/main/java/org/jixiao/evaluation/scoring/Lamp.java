package org.jixiao.evaluation.scoring;

/** The sanity lamp of a self-evaluation (自评预警). NONE stands for a project without money, where no pace can be told. */
public enum Lamp {
    RED("红灯"),
    YELLOW("黄灯"),
    GREEN("绿灯"),
    NONE("不适用");

    private final String label;

    Lamp(String label) {
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
