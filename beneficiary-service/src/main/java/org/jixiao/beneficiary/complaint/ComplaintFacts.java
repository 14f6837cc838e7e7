package org.jixiao.beneficiary.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** Complaints by the newest state that each had at the two instants; the year is that of the delivery, else of its receipt. */
@ApplicationScoped
class ComplaintFacts implements FactSource {

    private static final String NEWEST =
            "with newest as (select distinct on (complaint_id) * from complaint_state where "
                    + FactRows.SUBJECT + " and fiscal_year = :year and effective_on <= :asOf"
                    + " and (:project = '' or cast(project_id as text) = :project)"
                    + " and (:programme = '' or cast(programme_id as text) = :programme)"
                    + " and (:township = '' or township_code = :township)"
                    + " order by complaint_id, recorded_at desc, id desc) select ";

    private static final String COUNTED =
            "count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from newest where ";

    private final FactRows facts;

    ComplaintFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition("complaint.received", new Text("受理的投诉件数", "Complaints received"), "true"),
                definition(
                        "complaint.open",
                        new Text("尚无结论的投诉件数", "Complaints without a decision"),
                        "status in ('open', 'investigating')"),
                definition("complaint.upheld", new Text("查明属实的投诉件数", "Complaints upheld"), "status = 'upheld'"));
    }

    private FactDefinition definition(String name, Text meaning, String condition) {
        return new FactDefinition(
                        name,
                        "件",
                        meaning,
                        question -> facts.read(
                                NEWEST + COUNTED + condition, question, parameters(question), source(question)))
                .groupedBy(Grouping.TOWNSHIP, question -> grouped(question, "township_code", condition))
                .groupedBy(Grouping.PROJECT, question -> grouped(question, "cast(project_id as text)", condition));
    }

    private Map<String, FactReading> grouped(FactQuestion question, String key, String condition) {
        var sql = NEWEST + key + " \"key\", " + COUNTED + condition + " and " + key + " is not null group by " + key;
        return facts.readGroups(sql, question, parameters(question), source(question));
    }

    private static Map<String, Object> parameters(FactQuestion question) {
        var subject = question.subject();
        var parameters = new HashMap<String, Object>();
        parameters.put("year", question.fiscalYear());
        parameters.put("project", text(subject.project()));
        parameters.put("programme", text(subject.programme()));
        parameters.put("township", text(subject.township()));
        return parameters;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String source(FactQuestion question) {
        var subject = question.subject();
        var unit = subject.unit() == null ? "" : "&unit=" + subject.unit();
        return "/api/v1/complaints?region=" + subject.region() + unit + "&fiscalYear=" + question.fiscalYear();
    }
}
