package org.jixiao.evaluation.detector;

import java.util.Locale;

/** How much a finding asks for. */
public enum Severity {
    /** Happens in good order too; a reader should know. */
    NOTICE("提示"),
    /** Asks for an explanation. */
    WARNING("疑点");

    private final String label;

    Severity(String label) {
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
