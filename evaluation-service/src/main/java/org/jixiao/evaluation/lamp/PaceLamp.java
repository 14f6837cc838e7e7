package org.jixiao.evaluation.lamp;

import java.util.Collection;
import java.util.Locale;

/** The lamp of a monitored row (监控灯), worst first. NONE: without money there is no pace to tell. */
public enum PaceLamp {
    RED("红灯"),
    YELLOW("黄灯"),
    GREEN("绿灯"),
    BLUE("蓝灯"),
    NONE("不适用");

    private final String label;

    PaceLamp(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Of a project: red before yellow before green before blue; what has no lamp does not count. */
    public static PaceLamp worst(Collection<PaceLamp> lamps) {
        return lamps.stream().min(PaceLamp::compareTo).orElse(NONE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
