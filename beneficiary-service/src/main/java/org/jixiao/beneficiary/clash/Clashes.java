package org.jixiao.beneficiary.clash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.SecondPerson;

/** The queue of what a person has to look at. */
@ApplicationScoped
class Clashes {

    private static final Text OWN =
            new Text("不能判断自己申报或审核的对象是否重复享受", "Nobody decides on a double benefit that they entered or examined");

    private final Projection<ClashView> clashes = new Projection<>("""
            select id, region_code, unit_code, kind, household_id, member_id, other_household, other_member, agreed,
                coalesce(points, 0), enrolment_id, status, decision, reason,
                found_at, cleared_at, version
            from clash""", Clashes::clash);

    private final ScopedReads reads;
    private final Statements statements;
    private final Records records;
    private final AccessLog log;
    private final Caller caller;

    Clashes(ScopedReads reads, Statements statements, Records records, AccessLog log, Caller caller) {
        this.reads = reads;
        this.statements = statements;
        this.records = records;
        this.log = log;
        this.caller = caller;
    }

    @Transactional
    ClashView get(UUID id) {
        var clash = require(id);
        log.record(
                new AccessLog.Target(clash.region(), clash.unit(), clash.member(), clash.household()),
                Reading.CLASH_LIST);
        return clash;
    }

    @Transactional
    List<ClashView> page(String region, String unit, String kind, String status, PageQuery query) {
        log.recordList(region, unit, Reading.CLASH_LIST);
        return reads.list(clashes.in(caller.scope())
                .and("region_code = ?", region)
                .and("unit_code = ?", unit)
                .and("kind = ?", kind)
                .and("status = ?", status)
                .page(query));
    }

    /** A decision can be changed while the clash stands; each is in the record, under whose lock clashes are told. */
    @Transactional
    ClashView decide(UUID id, String ifMatch, ClashView.Decide request) {
        var unit = require(id);
        var record = records.open(unit.region(), unit.unit());
        var clash = require(id);
        EntityTags.require(ifMatch, clash.version());
        if (clash.status() == ClashStatus.CLEARED) {
            throw Refusal.of(ClashProblem.CLEARED, "该疑点已自动消除，无须判断", "The clash is gone and needs no decision");
        }
        requireOtherHand(clash);
        statements.change("""
                update clash set status = 'decided', decision = ?, reason = ?, decided_by = ?, decided_at = ?,
                    decided_points = points, version = version + 1
                where id = ?""", request.decision().code(), request.reason(), caller.subject(), record.at(), id);
        record.enter(new AuditEntry(
                "clash-decided",
                "clash",
                id,
                Map.of(
                        "kind", clash.kind().code(),
                        "decision", request.decision().code(),
                        "reason", request.reason())));
        return require(id);
    }

    /** As at the confirmation: whoever entered or examined an enrolment does not say that it may stand beside another. */
    private void requireOtherHand(ClashView clash) {
        if (clash.enrolment() != null) {
            SecondPerson.require(caller.subject(), OWN, statements.all("""
                    select hand from enrolment e cross join lateral unnest(e.hands) hand
                    where e.id = ? and hand is distinct from e.approved_by""", Row::text, clash.enrolment()));
        }
    }

    private ClashView require(UUID id) {
        return reads.one(clashes.in(caller.scope()).withId(id)).orElseThrow(Refusal::notFound);
    }

    private static ClashView clash(Row row) throws SQLException {
        var id = row.uuid();
        var region = row.text();
        var unit = row.text();
        var kind = ClashKind.of(row.text());
        var household = row.uuid();
        var member = row.uuid();
        var other = row.uuid();
        var otherMember = row.uuid();
        var agreement = Agreement.views(row.text());
        var points = row.integer();
        var enrolment = row.uuid();
        var status = ClashStatus.of(row.text());
        var decision = row.text();
        return new ClashView(
                id,
                region,
                unit,
                kind,
                kind.label(),
                household,
                member,
                other,
                otherMember,
                agreement,
                agreement == null ? null : points,
                enrolment,
                status,
                decision == null ? null : ClashDecision.of(decision),
                row.text(),
                row.instant(),
                row.instant(),
                row.integer());
    }
}
