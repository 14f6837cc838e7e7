package org.jixiao.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.Grouping;

/**
 * Facts that count records of a unit, a department (its three digits), one project, or everything of a region that the
 * caller may see. The rows are the feature's part: a select of {@code unit_code}, {@code project}, {@code row_hash} and
 * {@code counted} (whether the row belongs to the part of a share), from what no later act can alter, with {@link #OF}
 * on each table that it reads. It may use {@code :year}, {@code :asOf}, {@code :knownAt} and {@code :zone}.
 */
@ApplicationScoped
public class CountedFacts {

    /** Rows of the subject and of the caller's scope. */
    public static final String OF = """
            region_code = :region and fiscal_year = :year
            and (:unit = '' or unit_code = :unit or (length(:unit) = 3 and left(unit_code, 3) = :unit))
            and (:project = '' or cast(project as text) = :project)
            and (region_code like :scopeRegion and (:scopeAll or unit_code in (:scopeUnits)
                 or left(unit_code, 3) in (:scopeUnits)))""";

    private static final String COUNT = "cast(count(*) as text)";

    /** Of counts, and absent where there is nothing to take a share of. */
    private static final String SHARE =
            "cast(round(cast(count(*) filter (where counted) as numeric) / nullif(count(*), 0), 4) as text)";

    /** Equal to {@link Digest#ofRows}. */
    private static final String DIGEST =
            "sha256(coalesce(string_agg(row_hash, cast('' as bytea) order by row_hash), cast('' as bytea)))";

    private final EntityManager database;
    private final ZoneId zone;

    CountedFacts(
            EntityManager database,
            @ConfigProperty(name = "jixiao.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** How many of the rows are counted. */
    public FactDefinition count(String name, String unitOfMeasure, Text meaning, String path, String rows) {
        return definition(name, unitOfMeasure, meaning, path, new Counting(rows, " where counted", COUNT));
    }

    /** Which share of the rows is counted, with four places. */
    public FactDefinition share(String name, Text meaning, String path, String rows) {
        return definition(name, "比率", meaning, path, new Counting(rows, "", SHARE));
    }

    private record Counting(String rows, String condition, String measure) {

        String sql(String key) {
            var grouped = key == null
                    ? ""
                    : (condition.isEmpty() ? " where " : " and ") + key + " is not null group by " + key;
            return "select %s, %s, count(*), %s from (%s) found%s%s"
                    .formatted(
                            key == null ? "cast('' as text)" : "cast(" + key + " as text)",
                            measure,
                            DIGEST,
                            rows,
                            condition,
                            grouped);
        }
    }

    private FactDefinition definition(String name, String unitOfMeasure, Text meaning, String path, Counting counting) {
        return new FactDefinition(name, unitOfMeasure, meaning, question -> read(question, path, counting, null)
                        .get(""))
                .groupedBy(Grouping.UNIT, question -> read(question, path, counting, "unit_code"))
                .groupedBy(Grouping.PROJECT, question -> read(question, path, counting, "project"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, FactReading> read(FactQuestion question, String path, Counting counting, String key) {
        var subject = question.subject();
        if (subject.programme() != null || subject.township() != null) {
            throw Refusal.invalid(
                    "/facts/0/subject",
                    "Subject",
                    "该事实不能按补助项目或乡镇限定",
                    "This fact cannot be narrowed by programme or township");
        }
        var sql = counting.sql(key);
        var query = database.createNativeQuery(sql, Tuple.class)
                .setParameter("region", subject.region())
                .setParameter("unit", subject.unit() == null ? "" : subject.unit())
                .setParameter(
                        "project",
                        subject.project() == null ? "" : subject.project().toString())
                .setParameter("year", question.fiscalYear())
                .setParameter("knownAt", question.knownAt());
        question.scope().parameters().forEach(query::setParameter);
        if (sql.contains(":asOf")) {
            query.setParameter("asOf", question.asOf());
        }
        if (sql.contains(":zone")) {
            query.setParameter("zone", zone.getId());
        }
        var readings = new TreeMap<String, FactReading>();
        ((List<Tuple>) query.getResultList())
                .forEach(row -> readings.put(row.get(0, String.class), reading(row, source(question, path))));
        return readings;
    }

    private static FactReading reading(Tuple row, String source) {
        return new FactReading(
                row.get(1, String.class),
                row.get(2, Number.class).longValue(),
                Digest.text(row.get(3, byte[].class)),
                source);
    }

    private static String source(FactQuestion question, String path) {
        var subject = question.subject();
        var unit = subject.unit() == null ? "" : "&unit=" + subject.unit();
        var project = subject.project() == null ? "" : "&project=" + subject.project();
        return path + "?region=" + subject.region() + unit + "&fiscalYear=" + question.fiscalYear() + project;
    }
}
