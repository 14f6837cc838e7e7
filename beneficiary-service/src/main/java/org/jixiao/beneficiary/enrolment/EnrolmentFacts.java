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
            + " and (:township = '' or township_code = :township)), " + Register.STANDING + ", "
            + "told as (select distinct on (clash_id) * from double_benefit_event where " + FactRows.SUBJECT
            + " order by clash_id, recorded_at desc, id desc), "
            + "doubled as (select s.township_code, sha256(s.row_hash || t.row_hash) row_hash"
            + " from standing s join told t on t.enrolment_id = s.enrolment_id"
            + " where s.kind in ('enrolled', 'resumed') and t.kind in ('found', 'to-correct'))";

    private static final String ON = "standing where kind in ('enrolled', 'resumed')";

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
                definition(
                        "enrolment.paused",
                        "户（人）",
                        new Text("暂停的户数或人数", "Paused"),
                        "count(*)",
                        "standing where kind = 'paused'"),
                definition(
                        "enrolment.exited",
                        "户（人）",
                        new Text("截至当日已退出的户数或人数", "Exited so far"),
                        "count(*)",
                        "standing where kind = 'exited'"),
                definition(
                        "enrolment.doubleBenefits",
                        "户（人）",
                        new Text(
                                "在册而疑似在另一单位重复享受、尚未判断为属实的户数或人数",
                                "On the register with a possible double benefit that nobody has found legitimate"),
                        "count(*)",
                        "doubled"));
    }

    private FactDefinition definition(String name, String unit, Text meaning, String measure, String rows) {
        var counted = measure + " \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from " + rows;
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
