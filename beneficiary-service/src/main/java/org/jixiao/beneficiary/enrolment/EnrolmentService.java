package org.jixiao.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

@ApplicationScoped
class EnrolmentService {

    private final EnrolmentRepository enrolments;
    private final EnrolmentHistory history;
    private final Admission admission;
    private final ProgrammeRepository programmes;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;
    private final Watched watched;

    EnrolmentService(
            EnrolmentRepository enrolments,
            EnrolmentHistory history,
            Admission admission,
            ProgrammeRepository programmes,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day,
            Watched watched) {
        this.enrolments = enrolments;
        this.history = history;
        this.admission = admission;
        this.programmes = programmes;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
        this.watched = watched;
    }

    /** One act: what becomes of the enrolment, and what is written of it. */
    private record Act(String name, String step, LocalDate on, String opinion) {}

    @Transactional
    EnrolmentView apply(Apply request) {
        var programme = programmes.require(request.programme(), caller.scope());
        programme.requireApproved();
        requireCome(request.appliedOn(), "/appliedOn");
        enrolments.lockHousehold(request.household());
        var beneficiary = admission.eligible(programme, request);
        admission.requireFree(programme, request);
        var enrolment = Enrolment.applied(UuidV7.next(), programme, beneficiary, request, caller.subject());
        enrolments.persist(enrolment);
        return entered(
                enrolment, new Act("enrolment-applied", "application", request.appliedOn(), request.proof()), false);
    }

    @Transactional
    EnrolmentView review(UUID id, String ifMatch, VillageReview request) {
        return step(
                id,
                ifMatch,
                new Act("enrolment-village-reviewed", "village-review", request.on(), request.opinion()),
                enrolment -> enrolment.review(caller.subject(), request));
    }

    @Transactional
    EnrolmentView examine(UUID id, String ifMatch, Examine request) {
        return step(
                id,
                ifMatch,
                new Act("enrolment-township-examined", "township-examination", request.on(), request.opinion()),
                enrolment -> enrolment.examine(caller.subject(), request.on()));
    }

    @Transactional
    EnrolmentView approve(UUID id, String ifMatch, Examine request) {
        return step(
                id,
                ifMatch,
                new Act("enrolment-approved", "approval", request.on(), request.opinion()),
                enrolment -> enrolment.approve(caller.subject(), request.on()));
    }

    @Transactional
    EnrolmentView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        return step(id, ifMatch, new Act("enrolment-returned", "return", day.today(), request.reason()), enrolment -> {
            if (caller.is(Role.APPROVER)) {
                enrolment.sendBack(
                        caller.subject(),
                        request.reason(),
                        EnrolmentStatus.APPLIED,
                        EnrolmentStatus.VILLAGE_REVIEWED,
                        EnrolmentStatus.TOWNSHIP_EXAMINED,
                        EnrolmentStatus.APPROVED);
            } else {
                enrolment.sendBack(caller.subject(), request.reason(), EnrolmentStatus.VILLAGE_REVIEWED);
            }
        });
    }

    @Transactional
    EnrolmentView resubmit(UUID id, String ifMatch, Resubmit request) {
        return step(
                id,
                ifMatch,
                new Act("enrolment-resubmitted", "submission", day.today(), request.proof()),
                enrolment -> enrolment.resubmit(caller.subject(), request.proof()));
    }

    /**
     * What other units have entered since the application is told, and stays told when the confirmation is then refused:
     * a transaction of its own, before it.
     */
    @Transactional
    void look(UUID id) {
        var enrolment = enrolments.require(id);
        watched.look(
                enrolment,
                records.open(enrolment.regionCode(), enrolment.unitCode()).at());
    }

    /** On the register from a month on: eligible still, made public, and nobody's objection left open. */
    @Transactional
    EnrolmentView confirm(UUID id, String ifMatch, ConfirmEnrolment request) {
        var enrolment = onVersion(id, ifMatch);
        requireCome(request.on(), "/on");
        enrolment.confirm(caller.subject(), request.firstDay());
        admission.requireConfirmable(enrolment);
        return entered(
                enrolment, new Act("enrolment-confirmed", "confirmation", request.on(), request.opinion()), true);
    }

    @Transactional
    EnrolmentView get(UUID id) {
        var enrolment = enrolments.require(id);
        log.record(
                new AccessLog.Target(
                        enrolment.regionCode(), enrolment.unitCode(), enrolment.memberId(), enrolment.householdId()),
                Reading.ENROLMENT);
        return view(enrolment);
    }

    @Transactional
    List<EnrolmentView> page(EnrolmentFilter filter, PageQuery query) {
        log.recordList(filter.region(), filter.unit(), Reading.ENROLMENT_LIST);
        return enrolments.page(filter, query).stream()
                .map(enrolment -> EnrolmentView.of(enrolment, null, null))
                .toList();
    }

    private EnrolmentView step(UUID id, String ifMatch, Act act, Consumer<Enrolment> decision) {
        var enrolment = onVersion(id, ifMatch);
        requireCome(act.on(), "/on");
        decision.accept(enrolment);
        return entered(enrolment, act, false);
    }

    private void requireCome(LocalDate on, String pointer) {
        if (on.isAfter(day.today())) {
            throw Refusal.invalid(pointer, "PastOrPresent", "日期尚未到来", "The day has not come");
        }
    }

    private Enrolment onVersion(UUID id, String ifMatch) {
        var enrolment = enrolments.require(id);
        EntityTags.require(ifMatch, enrolment.version());
        return enrolment;
    }

    /** The head of the chain is locked last, after the enrolment's own row; its time is that of the rows. */
    private EnrolmentView entered(Enrolment enrolment, Act act, boolean begins) {
        enrolments.flush();
        var record = records.open(enrolment.regionCode(), enrolment.unitCode());
        history.step(enrolment, act.step(), act.on(), act.opinion(), record.at());
        if (begins) {
            history.event(enrolment, "enrolled", null, enrolment.from(), record.at());
        }
        record.enter(new AuditEntry(
                act.name(),
                "enrolment",
                enrolment.id(),
                Map.of("status", enrolment.status().code())));
        watched.look(enrolment, record.at());
        return view(enrolment);
    }

    private EnrolmentView view(Enrolment enrolment) {
        return EnrolmentView.of(enrolment, history.steps(enrolment.id()), history.lapses(enrolment.id()));
    }
}
