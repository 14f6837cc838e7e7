package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** The approved scores as facts: of a project, or of the unit as a whole where the subject names no project. */
@ApplicationScoped
class ScoreFacts implements FactSource {

    private static final String LATEST = """
            select distinct on (project) cast(project as text), total, grade, row_hash, cast(self_evaluation as text)
            from score_entry
            where fiscal_year = :year and region_code = :region and unit_code = :unit and %s
              and recorded_at <= :knownAt and as_of <= :asOf
              and (region_code like :scopeRegion and (:scopeAll or unit_code in (:scopeUnits)
                   or left(unit_code, 3) in (:scopeUnits)))
            order by project, recorded_at desc""";

    private final EntityManager database;

    ScoreFacts(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition("score.total", "分", "审核通过的绩效自评总分", "Approved self-evaluation score", ScoreFacts::total),
                definition("score.grade", "", "审核通过的绩效自评等级", "Approved self-evaluation grade", ScoreFacts::grade));
    }

    private FactDefinition definition(
            String name, String unitOfMeasure, String zh, String en, Function<Tuple, String> value) {
        return new FactDefinition(name, unitOfMeasure, new Text(zh, en), question -> single(question, value))
                .groupedBy(Grouping.PROJECT, question -> byProject(question, value));
    }

    private FactReading single(FactQuestion question, Function<Tuple, String> value) {
        var project = question.subject().project();
        var rows = rows(question, project == null ? "project is null" : "project = :project", project);
        return rows.isEmpty() ? new FactReading(null, 0, Digest.ofRows(List.of()), null) : reading(rows.get(0), value);
    }

    private Map<String, FactReading> byProject(FactQuestion question, Function<Tuple, String> value) {
        var readings = new TreeMap<String, FactReading>();
        rows(question, "project is not null", null)
                .forEach(row -> readings.put(row.get(0, String.class), reading(row, value)));
        return readings;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(FactQuestion question, String subject, UUID project) {
        var query = database.createNativeQuery(LATEST.formatted(subject), Tuple.class)
                .setParameter("year", question.fiscalYear())
                .setParameter("region", question.subject().region())
                .setParameter(
                        "unit",
                        question.subject().unit() == null
                                ? ""
                                : question.subject().unit())
                .setParameter("knownAt", question.knownAt())
                .setParameter("asOf", question.asOf());
        question.scope().parameters().forEach(query::setParameter);
        if (project != null) {
            query.setParameter("project", project);
        }
        return query.getResultList();
    }

    private static FactReading reading(Tuple row, Function<Tuple, String> value) {
        return new FactReading(
                value.apply(row),
                1,
                Digest.ofRows(List.of(row.get(3, byte[].class))),
                "/api/v1/self-evaluations/" + row.get(4, String.class));
    }

    private static String total(Tuple row) {
        return row.get(1, BigDecimal.class).toPlainString();
    }

    private static String grade(Tuple row) {
        return Grade.valueOf(row.get(2, String.class)).label();
    }
}
