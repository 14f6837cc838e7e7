package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One thing that a rule found.
 *
 * @param project null where it concerns the unit as a whole
 * @param indicator null where it concerns no single indicator
 * @param message a sentence a clerk can act on, with the figures in it
 * @param figures the values compared, as decimal strings and dates, by name
 */
public record Finding(Rule rule, UUID project, UUID indicator, String message, Map<String, String> figures) {

    public Finding {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    static Finding of(Rule rule, Subject subject, Aim aim, String message, Figures figures) {
        return new Finding(rule, subject.project(), aim == null ? null : aim.indicator(), message, figures.values);
    }

    static Finding of(Rule rule, Subject subject, String message, Figures figures) {
        return of(rule, subject, null, message, figures);
    }

    static final class Figures {

        private final Map<String, String> values = new TreeMap<>();

        static Figures of(String name, Object value) {
            return new Figures().and(name, value);
        }

        Figures and(String name, Object value) {
            values.put(name, value instanceof BigDecimal number ? plain(number) : String.valueOf(value));
            return this;
        }
    }

    static String plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
