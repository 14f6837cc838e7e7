package org.jixiao.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.clash.UndecidedDoubles;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.BenefitUnit;
import org.jixiao.beneficiary.programme.Eligible;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;

/** Who may come on the register: eligible, in no programme that excludes this one, and made public before it counts. */
@ApplicationScoped
class Admission {

    private final Eligible eligible;
    private final EnrolmentRepository enrolments;
    private final ProgrammeRepository programmes;
    private final NoticePeriod notices;
    private final Caller caller;
    private final BusinessDay day;
    private final UndecidedDoubles doubles;

    Admission(
            Eligible eligible,
            EnrolmentRepository enrolments,
            ProgrammeRepository programmes,
            NoticePeriod notices,
            Caller caller,
            BusinessDay day,
            UndecidedDoubles doubles) {
        this.eligible = eligible;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.notices = notices;
        this.caller = caller;
        this.day = day;
        this.doubles = doubles;
    }

    Beneficiary eligible(Programme programme, Apply request) {
        if ((programme.benefitUnit() == BenefitUnit.PERSON) != (request.member() != null)) {
            throw Refusal.of(
                    EnrolmentProblem.WRONG_UNIT,
                    programme.benefitUnit() == BenefitUnit.PERSON ? "该补助项目按人受益，须指明成员" : "该补助项目按户受益，不指明成员",
                    "The programme benefits a " + programme.benefitUnit().code());
        }
        return eligible(programme, new Beneficiary.Key(request.household(), request.member()));
    }

    private Beneficiary eligible(Programme programme, Beneficiary.Key key) {
        var today = new AsRegistered(
                        programme.regionCode(),
                        programme.unitCode(),
                        null,
                        day.today(),
                        AsRegistered.ALWAYS,
                        caller.scope())
                .ofHouseholds(List.of(key.household()));
        return eligible.at(programme, today).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        EnrolmentProblem.NOT_ELIGIBLE,
                        "不符合补助项目的资格条件，或未在本单位登记；可查看逐条说明",
                        "Not eligible, or not registered here; ask for the explanation"));
    }

    void requireFree(Programme programme, Apply request) {
        if (enrolments.isLive(programme.seriesId(), request)) {
            throw Refusal.of(
                    EnrolmentProblem.ALREADY_ENROLLED, "该户（人）在此补助项目中已申报或在册", "Applied for or enrolled already");
        }
        requireNoRival(programme, request.household(), request.member(), request.appliedOn());
    }

    private void requireNoRival(Programme programme, UUID household, UUID member, LocalDate day) {
        var rivals = enrolments.rivals(programme, household, member, day);
        if (!rivals.isEmpty()) {
            throw Refusal.of(
                    EnrolmentProblem.DOUBLE_BENEFIT,
                    "与互斥的补助项目“" + String.join("”“", rivals) + "”重复，不能同时享受",
                    "Excluded by another programme in which the same household or person is",
                    Map.of("programmes", rivals));
        }
    }

    void requireConfirmable(Enrolment enrolment) {
        var programme = programmes.require(enrolment.programmeId(), caller.scope());
        enrolments.lockHousehold(enrolment.householdId());
        eligible(programme, new Beneficiary.Key(enrolment.householdId(), enrolment.memberId()));
        requireNoRival(programme, enrolment.householdId(), enrolment.memberId(), enrolment.from());
        if (doubles.of(enrolment.id(), enrolment.from())) {
            throw Refusal.of(
                    EnrolmentProblem.DOUBLE_BENEFIT_ELSEWHERE,
                    "该户（人）自起领月起在本区划另一单位享受与之互斥的补助：登记疑点中有疑似重复享受的，须先核实并判断为属实；没有的，对方的补助其后已停发，请改用停发之后的起领月",
                    "Has a benefit in another unit that excludes this one: to be decided on among the clashes first");
        }
        var standing = notices.of(enrolment.id())
                .orElseThrow(() -> Refusal.of(EnrolmentProblem.NOT_PUBLISHED, "尚未公示，不能确认", "Not made public yet"));
        switch (standing) {
            case RUNNING -> throw Refusal.of(EnrolmentProblem.NOTICE_RUNNING, "公示期未满，不能确认", "The notice still runs");
            case OBJECTION_OPEN ->
                throw Refusal.of(
                        EnrolmentProblem.OBJECTION_OPEN,
                        "公示异议尚未全部答复，不能确认",
                        "An objection to the notice is not answered");
            case OBJECTION_UPHELD ->
                throw Refusal.of(EnrolmentProblem.OBJECTION_UPHELD, "对该户（人）的异议成立，不能确认", "An objection was upheld");
            case PASSED -> {
                // nothing stands against it
            }
        }
    }
}
