package org.jixiao.beneficiary.delivery;

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

/** What was delivered: confirmed deliveries that were not voided, of a project, a programme or the whole unit. */
@ApplicationScoped
class DeliveryFacts implements FactSource {

    /** {@code first} marks one delivery of each beneficiary of a programme: a second visit makes no second person. */
    private static final String WITH_LIVE = "with live as (select delivery.*,"
            + " row_number() over (partition by programme_id, household_id, member_id order by persons desc, id) = 1"
            + " \"first\" from delivery where " + FactRows.SUBJECT
            + " and fiscal_year = :year and (:project = '' or cast(project_id as text) = :project)"
            + " and (:programme = '' or cast(programme_id as text) = :programme)"
            + " and (:township = '' or township_code = :township) and " + DeliveryLedger.LIVE + ") ";

    private static final String ROWS = " \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from live";

    private final FactRows facts;

    DeliveryFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition(
                        "delivery.households",
                        "户",
                        new Text("已确认发放的户数，同一户只计一次", "Households that were delivered to"),
                        "count(distinct household_id)"),
                definition(
                        "delivery.persons",
                        "人",
                        new Text("已确认发放的受益人数，同一补助项目内同一人只计一次", "Persons who benefited, once in each programme"),
                        "coalesce(sum(persons) filter (where \"first\"), 0)"),
                definition(
                        "delivery.amount",
                        "元",
                        new Text("已确认发放的金额", "Amount delivered"),
                        "cast(coalesce(sum(amount), 0) as numeric(18, 2))"),
                definition(
                        "delivery.standard",
                        "元",
                        new Text("实际发放的标准；有多个标准时无值", "The standard delivered; absent where there are several"),
                        "case when count(distinct amount) = 1 then max(amount) end"));
    }

    private FactDefinition definition(String name, String unit, Text meaning, String measure) {
        return new FactDefinition(
                        name,
                        unit,
                        meaning,
                        question -> facts.read(
                                WITH_LIVE + "select " + measure + ROWS,
                                question,
                                parameters(question),
                                source(question)))
                .groupedBy(Grouping.TOWNSHIP, question -> grouped(question, "township_code", measure))
                .groupedBy(Grouping.PROJECT, question -> grouped(question, "cast(project_id as text)", measure));
    }

    private Map<String, FactReading> grouped(FactQuestion question, String key, String measure) {
        var sql = WITH_LIVE + "select " + key + " \"key\", " + measure + ROWS + " group by " + key;
        return facts.readGroups(sql, question, parameters(question), source(question));
    }

    static Map<String, Object> parameters(FactQuestion question) {
        var subject = question.subject();
        var parameters = new HashMap<String, Object>();
        parameters.put("year", question.fiscalYear());
        parameters.put(
                "project", subject.project() == null ? "" : subject.project().toString());
        parameters.put(
                "programme",
                subject.programme() == null ? "" : subject.programme().toString());
        parameters.put("township", subject.township() == null ? "" : subject.township());
        return parameters;
    }

    private static String source(FactQuestion question) {
        return FactRows.source("/api/v1/deliveries", question, true) + "&fiscalYear=" + question.fiscalYear();
    }
}
