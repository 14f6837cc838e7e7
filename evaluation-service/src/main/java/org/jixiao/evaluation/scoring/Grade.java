package org.jixiao.evaluation.scoring;

/** The evaluation grade (评价等级), best first. Where the bands begin is a matter of the rule pack. */
public enum Grade {
    EXCELLENT("优"),
    GOOD("良"),
    FAIR("中"),
    POOR("差");

    private final String label;

    Grade(String label) {
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
