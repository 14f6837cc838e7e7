package org.jixiao.budget.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "科目种类：支出功能分类、部门预算支出经济分类、政府预算支出经济分类")
public enum ClassificationKind {
    @JsonProperty("functional")
    FUNCTIONAL("支出功能分类科目"),
    @JsonProperty("department-economic")
    DEPARTMENT_ECONOMIC("部门预算支出经济分类科目"),
    @JsonProperty("government-economic")
    GOVERNMENT_ECONOMIC("政府预算支出经济分类科目");

    private final String label;

    ClassificationKind(String label) {
        this.label = label;
    }

    /** Its name in JSON and in queries. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ClassificationKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String label() {
        return label;
    }
}
