package org.jixiao.beneficiary.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

/** The only way by which anybody leaves the register, pauses or comes back: recorded by one, decided by another. */
@ApplicationScoped
class ReCheckService implements PanacheRepositoryBase<ReCheck, UUID> {

    private final EnrolmentRepository enrolments;
    private final EnrolmentHistory history;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;
    private final Watched watched;

    ReCheckService(
            EnrolmentRepository enrolments,
            EnrolmentHistory history,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day,
            Watched watched) {
        this.enrolments = enrolments;
        this.history = history;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
        this.watched = watched;
    }

    @Transactional
    ReCheckView record(UUID enrolmentId, RecordReCheck request) {
        request.check(day.today());
        var enrolment = enrolments.require(enrolmentId);
        enrolment.require(request.outcome().possibleIn());
        enrolments.lockHousehold(enrolment.householdId());
        if (count("enrolmentId = ?1 and status = ?2", enrolmentId, ReCheck.PROPOSED) > 0) {
            throw Refusal.of(EnrolmentProblem.RE_CHECK_OPEN, "该户（人）已有待审批的核查", "A re-check waits for its decision");
        }
        var reCheck = ReCheck.recorded(UuidV7.next(), enrolment, request, caller.subject());
        persist(reCheck);
        return entered(reCheck, "re-check-recorded");
    }

    @Transactional
    ReCheckView approve(UUID id, String ifMatch) {
        var reCheck = onVersion(id, ifMatch);
        var enrolment = enrolments.require(reCheck.enrolmentId());
        reCheck.approve(caller.subject());
        enrolment.decide(reCheck.outcome(), reCheck.effectiveOn());
        flush();
        history.answerLapses(enrolment.id(), id);
        var record = records.open(reCheck.regionCode(), reCheck.unitCode());
        history.event(enrolment, reCheck.outcome().event(), reCheck.exitReason(), reCheck.effectiveOn(), record.at());
        record.enter(new AuditEntry("re-check-approved", "re-check", id, content(reCheck)));
        watched.look(enrolment, record.at());
        return ReCheckView.of(reCheck);
    }

    @Transactional
    ReCheckView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var reCheck = onVersion(id, ifMatch);
        reCheck.sendBack(caller.subject(), request.reason());
        return entered(reCheck, "re-check-returned");
    }

    @Transactional
    ReCheckView get(UUID id) {
        var reCheck = require(id);
        log.record(new AccessLog.Target(reCheck.regionCode(), reCheck.unitCode(), null, null), Reading.RE_CHECK);
        return ReCheckView.of(reCheck);
    }

    /** @param enrolment empty for all; region and unit too */
    @Transactional
    List<ReCheckView> page(String region, String unit, String enrolment, PageQuery query) {
        log.recordList(region, unit, Reading.RE_CHECK);
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", region);
        parameters.put("unit", unit);
        parameters.put("enrolment", enrolment);
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:enrolment = '' or cast(enrolmentId as string) = :enrolment) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list()
                .stream()
                .map(ReCheckView::of)
                .toList();
    }

    private ReCheck onVersion(UUID id, String ifMatch) {
        var reCheck = require(id);
        EntityTags.require(ifMatch, reCheck.version());
        return reCheck;
    }

    private ReCheck require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private ReCheckView entered(ReCheck reCheck, String act) {
        flush();
        records.open(reCheck.regionCode(), reCheck.unitCode())
                .enter(new AuditEntry(act, "re-check", reCheck.id(), content(reCheck)));
        return ReCheckView.of(reCheck);
    }

    private static Map<String, ?> content(ReCheck reCheck) {
        return Map.of(
                "enrolment", reCheck.enrolmentId().toString(),
                "outcome", reCheck.outcome().code(),
                "effectiveOn", reCheck.effectiveOn().toString());
    }
}
