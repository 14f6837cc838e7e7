package org.jixiao.report.source;

import java.util.Locale;

/** The services whose records a report quotes. */
public enum Peer {
    BUDGET("预算服务"),
    BENEFICIARY("受益对象服务"),
    EVALUATION("绩效评价服务");

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
