package org.jixiao.beneficiary.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Refusal;
import org.jixiao.facts.FactQuestion;

/**
 * Reads a fact from append-only rows. The SQL is the rows' part: it selects {@code value} (a number or null), {@code
 * rows} and {@code digest}, for a group also {@code key}, and names {@link #SUBJECT} where the rows are chosen.
 */
@ApplicationScoped
public class FactRows {

    /** Rows of the subject, of the caller, and recorded by then; the date is each ledger's own. */
    public static final String SUBJECT =
            "{scope} and region_code = :region and (:unit = '' or unit_code = :unit)" + " and recorded_at <= :knownAt";

    /** Equal to {@link Digest#ofRows}. */
    public static final String DIGEST =
            "sha256(coalesce(string_agg(row_hash, cast('' as bytea) order by row_hash), cast('' as bytea))) digest";

    private final ScopedRows rows;

    FactRows(ScopedRows rows) {
        this.rows = rows;
    }

    public FactReading read(String sql, FactQuestion question, Map<String, ?> more, String source) {
        var row = rows.list(sql, parameters(question, more), question.scope()).get(0);
        return reading(row, source);
    }

    public Map<String, FactReading> readGroups(String sql, FactQuestion question, Map<String, ?> more, String source) {
        var groups = new TreeMap<String, FactReading>();
        for (var row : rows.list(sql, parameters(question, more), question.scope())) {
            groups.put(String.valueOf(row.get("key")), reading(row, source));
        }
        return groups;
    }

    /** A narrowing that a fact does not know must not be ignored: it would answer with the whole. */
    public static Refusal notNarrowed(String by) {
        return Refusal.invalid("/subject/" + by, "Subject", "该事实不能按此限定", "This fact cannot be narrowed so");
    }

    /** Where the records behind a fact can be read. */
    public static String source(String path, FactQuestion question, boolean atInstants) {
        var subject = question.subject();
        var link = new StringBuilder(path).append("?region=").append(subject.region());
        append(link, "unit", subject.unit());
        append(link, "project", subject.project());
        append(link, "programme", subject.programme());
        append(link, "township", subject.township());
        if (atInstants) {
            append(link, "asOf", question.asOf());
            append(link, "knownAt", question.knownAt());
        }
        return link.toString();
    }

    private static void append(StringBuilder link, String name, Object value) {
        if (value != null) {
            link.append('&').append(name).append('=').append(value);
        }
    }

    private static Map<String, Object> parameters(FactQuestion question, Map<String, ?> more) {
        var parameters = new HashMap<String, Object>(more);
        var subject = question.subject();
        parameters.put("region", subject.region());
        parameters.put("unit", subject.unit() == null ? "" : subject.unit());
        parameters.put("asOf", question.asOf());
        parameters.put("knownAt", question.knownAt());
        return parameters;
    }

    private static FactReading reading(Tuple row, String source) {
        var value = row.get("value");
        return new FactReading(
                value == null ? null : text(value),
                row.get("rows", Number.class).longValue(),
                Digest.text(row.get("digest", byte[].class)),
                source);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
