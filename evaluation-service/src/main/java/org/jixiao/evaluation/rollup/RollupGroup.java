package org.jixiao.evaluation.rollup;

import java.util.Locale;

/** By what a roll-up has its rows. */
enum RollupGroup {
    UNIT("unit_code"),
    /** The first three digits of a unit's code (部门). */
    DEPARTMENT("left(unit_code, 3)");

    private final String key;

    RollupGroup(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static RollupGroup of(String code) {
        return code == null ? DEPARTMENT : valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
