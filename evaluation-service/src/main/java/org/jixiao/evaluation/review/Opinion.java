package org.jixiao.evaluation.review;

import java.util.Locale;

/** 复核意见. */
public enum Opinion {
    PASSED("通过"),
    FAILED("不通过");

    private final String label;

    Opinion(String label) {
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
