package org.jixiao.beneficiary.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/**
 * One household or person in a programme. Each step is taken by somebody who took none before it; only the district,
 * which approved, may also confirm when the notice is over: it completes its own decision.
 */
@Entity
public class Enrolment {

    private static final Text OWN = new Text("不能办理自己申报或审核过的环节", "Nobody takes a step after one they took themselves");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private UUID programmeId;
    private UUID seriesId;
    private UUID householdId;
    private UUID memberId;
    private String townshipCode;
    private int persons;
    private LocalDate appliedOn;
    private String proof;
    private String status;
    private LocalDate fromDay;
    private String enteredBy;
    private String[] hands;
    private String approvedBy;
    private String returnReason;

    protected Enrolment() {
        // for Hibernate
    }

    static Enrolment applied(UUID id, Programme programme, Beneficiary beneficiary, Apply request, String by) {
        var enrolment = new Enrolment();
        enrolment.id = id;
        enrolment.regionCode = programme.regionCode();
        enrolment.unitCode = programme.unitCode();
        enrolment.programmeId = programme.id();
        enrolment.seriesId = programme.seriesId();
        enrolment.householdId = request.household();
        enrolment.memberId = request.member();
        enrolment.townshipCode = beneficiary.township();
        enrolment.persons = beneficiary.persons();
        enrolment.appliedOn = request.appliedOn();
        enrolment.proof = request.proof();
        enrolment.status = EnrolmentStatus.APPLIED.code();
        enrolment.enteredBy = by;
        enrolment.hands = new String[] {by};
        return enrolment;
    }

    void review(String by, VillageReview result) {
        take(by, EnrolmentStatus.APPLIED, EnrolmentStatus.VILLAGE_REVIEWED, result.on());
        if (!result.supported()) {
            status = EnrolmentStatus.RETURNED.code();
            returnReason = result.opinion();
        }
    }

    void examine(String by, LocalDate on) {
        take(by, EnrolmentStatus.VILLAGE_REVIEWED, EnrolmentStatus.TOWNSHIP_EXAMINED, on);
    }

    void approve(String by, LocalDate on) {
        take(by, EnrolmentStatus.TOWNSHIP_EXAMINED, EnrolmentStatus.APPROVED, on);
        approvedBy = by;
    }

    private void take(String by, EnrolmentStatus from, EnrolmentStatus to, LocalDate on) {
        require(from);
        SecondPerson.require(by, OWN, Arrays.asList(hands));
        requireNotBefore(on, appliedOn);
        status = to.code();
        touchedBy(by);
    }

    /** By the township what waits for it, by the district everything that is not on the register. */
    void sendBack(String by, String reason, EnrolmentStatus... from) {
        require(from);
        SecondPerson.require(by, OWN, Arrays.asList(hands));
        status = EnrolmentStatus.RETURNED.code();
        returnReason = reason;
    }

    /** Begins again, with those who entered it: whoever examined it before may examine it again. */
    void resubmit(String by, String corrected) {
        require(EnrolmentStatus.RETURNED);
        status = EnrolmentStatus.APPLIED.code();
        proof = corrected;
        returnReason = null;
        hands = Stream.of(enteredBy, by).distinct().toArray(String[]::new);
    }

    void confirm(String by, LocalDate from) {
        require(EnrolmentStatus.APPROVED);
        SecondPerson.require(
                by,
                OWN,
                Stream.of(hands).filter(hand -> !hand.equals(approvedBy)).toList());
        requireNotBefore(from, appliedOn.withDayOfMonth(1));
        status = EnrolmentStatus.ENROLLED.code();
        fromDay = from;
        touchedBy(by);
    }

    /** What a re-check decides; a person's decision is changed by another such decision and by nothing else. */
    void decide(ReCheckOutcome outcome, LocalDate effectiveOn) {
        require(outcome.possibleIn());
        requireNotBefore(effectiveOn, fromDay);
        outcome.leadsTo().ifPresent(next -> status = next.code());
    }

    private void touchedBy(String by) {
        hands = Stream.concat(Stream.of(hands), Stream.of(by)).distinct().toArray(String[]::new);
    }

    private static void requireNotBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw Refusal.of(
                    EnrolmentProblem.WRONG_DAY,
                    "日期 " + day + " 早于 " + earliest,
                    "The day " + day + " is before " + earliest,
                    Map.of("earliest", earliest.toString()));
        }
    }

    void require(EnrolmentStatus... expected) {
        if (!Arrays.asList(expected).contains(status())) {
            throw Refusal.of(
                    EnrolmentProblem.WRONG_STATE,
                    "当前状态为“" + status().label() + "”，不能进行此操作",
                    "The enrolment is " + status,
                    Map.of("status", status));
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String regionCode() {
        return regionCode;
    }

    public String unitCode() {
        return unitCode;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID seriesId() {
        return seriesId;
    }

    public UUID householdId() {
        return householdId;
    }

    public UUID memberId() {
        return memberId;
    }

    public String townshipCode() {
        return townshipCode;
    }

    public int persons() {
        return persons;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public String proof() {
        return proof;
    }

    /** First day of the month of 起领; null before it is confirmed. */
    public LocalDate from() {
        return fromDay;
    }

    public EnrolmentStatus status() {
        return Code.parse(EnrolmentStatus.class, status);
    }

    public String returnReason() {
        return returnReason;
    }
}
