package org.jixiao.evaluation.rollup;

import java.util.Locale;

/** By what unit costs have their rows; a region has one row of each cost, the total of all its units. */
enum CostGroup {
    REGION("''", false),
    DEPARTMENT("left(unit_code, 3)", false),
    UNIT("unit_code", false),
    PROJECT("unit_code || '/' || coalesce(cast(project as text), '')", true);

    private final String key;
    private final boolean byProject;

    CostGroup(String key, boolean byProject) {
        this.key = key;
        this.byProject = byProject;
    }

    /** SQL of what a row is about. */
    String key() {
        return key;
    }

    boolean isByProject() {
        return byProject;
    }

    static CostGroup of(String code) {
        return code == null ? DEPARTMENT : valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
