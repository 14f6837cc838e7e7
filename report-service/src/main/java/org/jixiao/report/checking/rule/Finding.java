package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.text.Place;

/**
 * One thing that is wrong.
 *
 * @param rule its id, C and two digits
 * @param figures those compared, as written, and what they come to
 * @param message a sentence in Chinese that a clerk can act on
 */
public record Finding(String rule, Kind kind, Severity severity, Place place, List<String> figures, String message) {

    public Finding {
        figures = List.copyOf(figures);
    }
}
