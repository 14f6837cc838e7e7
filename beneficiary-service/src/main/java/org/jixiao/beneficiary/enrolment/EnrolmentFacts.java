package org.jixiao.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.programme.ProgrammesOf;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** Who was on the register at two instants: of a programme with all its years, or of the unit. */
@ApplicationScoped
class EnrolmentFacts implements FactSource {

    private static final String WITH_STANDING = "with known as (select * from enrolment_event where "
            + FactRows.SUBJECT + " and effective_on <= :asOf and (:series = '' or cast(series_id as text) = :series)"
            + " and (:township = '' or township_code = :township)), " + Register.STANDING;

    private static final String ON = "kind in ('enrolled', 'resumed')";

    private final FactRows facts;
    private final ProgrammesOf programmes;

    EnrolmentFacts(FactRows facts, ProgrammesOf programmes) {
        this.facts = facts;
        this.programmes = programmes;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition(
                        "enrolment.households",
                        "户",
                        new Text("在册户数：已确认、未暂停、未退出，同一户只计一次", "Households on the register"),
                        "count(distinct household_id)",
                        ON),
                definition(
                        "enrolment.persons",
                        "人",
                        new Text("在册受益人数", "Persons on the register"),
                        "coalesce(sum(persons), 0)",
                        ON),
                definition("enrolment.paused", "户（人）", new Text("暂停的户数或人数", "Paused"), "count(*)", "kind = 'paused'"),
                definition(
                        "enrolment.exited",
                        "户（人）",
                        new Text("截至当日已退出的户数或人数", "Exited so far"),
                        "count(*)",
                        "kind = 'exited'"));
    }

    private FactDefinition definition(String name, String unit, Text meaning, String measure, String condition) {
        var counted =
                measure + " \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from standing where " + condition;
        return new FactDefinition(name, unit, meaning, question -> read(question, counted))
                .groupedBy(Grouping.TOWNSHIP, question -> byTownship(question, counted));
    }

    private FactReading read(FactQuestion question, String counted) {
        return facts.read(WITH_STANDING + "select " + counted, question, parameters(question), source(question));
    }

    private Map<String, FactReading> byTownship(FactQuestion question, String counted) {
        var sql = WITH_STANDING + "select township_code \"key\", " + counted + " group by township_code";
        return facts.readGroups(sql, question, parameters(question), source(question));
    }

    private Map<String, String> parameters(FactQuestion question) {
        var subject = question.subject();
        return Map.of(
                "series",
                programmes.series(question),
                "township",
                subject.township() == null ? "" : subject.township());
    }

    private static String source(FactQuestion question) {
        return FactRows.source("/api/v1/enrolments", question, false);
    }
}
