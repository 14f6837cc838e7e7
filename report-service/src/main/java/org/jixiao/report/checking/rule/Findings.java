package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jixiao.report.checking.text.Place;

/** Collects what the rules tell. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();
    private Rule rule;

    void of(Rule next) {
        rule = next;
    }

    void error(Kind kind, Place place, List<String> figures, String message) {
        add(kind, Severity.ERROR, place, figures, message);
    }

    void warning(Kind kind, Place place, List<String> figures, String message) {
        add(kind, Severity.WARNING, place, figures, message);
    }

    /** An error where it is certain, else a warning. */
    void add(boolean certain, Kind kind, Place place, List<String> figures, String message) {
        add(kind, certain ? Severity.ERROR : Severity.WARNING, place, figures, message);
    }

    private void add(Kind kind, Severity severity, Place place, List<String> figures, String message) {
        var finding = new Finding(rule.id(), kind, severity, place, figures, message);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> all() {
        return Collections.unmodifiableList(findings);
    }
}
