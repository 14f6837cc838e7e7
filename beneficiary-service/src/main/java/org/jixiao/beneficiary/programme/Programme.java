package org.jixiao.beneficiary.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** A subsidy programme of one year. It is entered by one person, approved by another, and unchangeable from then on. */
@Entity
public class Programme {

    private static final Text OWN = new Text("不能审批自己拟定或送审的补助项目", "Nobody approves what they entered or submitted");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID projectId;
    private String code;
    private String name;
    private String kind;
    private String benefitUnit;
    private LocalDate referenceDay;
    private UUID seriesId;
    private boolean enrolmentRequired;
    private int noticeDays;
    private String namesBasis;
    private String[] excludes;
    private String status;
    private String enteredBy;
    private String submittedBy;
    private String returnReason;
    private String decidedBy;
    private Instant approvedAt;

    protected Programme() {
        // for Hibernate
    }

    static Programme drafted(UUID id, CreateProgramme request, String by) {
        var programme = new Programme();
        programme.id = id;
        programme.regionCode = request.region();
        programme.unitCode = request.unit();
        programme.fiscalYear = request.fiscalYear();
        programme.projectId = request.project();
        programme.code = request.code();
        programme.name = request.name();
        programme.kind = request.kind().code();
        programme.benefitUnit = request.benefitUnit().code();
        programme.referenceDay = request.referenceDay();
        programme.seriesId = id;
        programme.enrolmentRequired = request.terms().needsRegister();
        programme.noticeDays = request.terms().daysOfNotice();
        programme.namesBasis = request.terms().namesBasis();
        programme.excludes = request.terms().excluded();
        programme.status = ProgrammeStatus.DRAFT.code();
        programme.enteredBy = by;
        return programme;
    }

    /** 下一年度: a draft of its own, in the same series, so that the register goes on. */
    Programme renewed(UUID next, RenewProgramme request, String by) {
        require(ProgrammeStatus.APPROVED);
        var programme = new Programme();
        programme.id = next;
        programme.regionCode = regionCode;
        programme.unitCode = unitCode;
        programme.fiscalYear = fiscalYear + 1;
        programme.projectId = request.project() == null ? projectId : request.project();
        programme.code = code;
        programme.name = name;
        programme.kind = kind;
        programme.benefitUnit = benefitUnit;
        programme.referenceDay = request.referenceDay() == null ? referenceDay.plusYears(1) : request.referenceDay();
        programme.seriesId = seriesId;
        programme.enrolmentRequired = enrolmentRequired;
        programme.noticeDays = noticeDays;
        programme.namesBasis = namesBasis;
        programme.excludes = excludes;
        programme.status = ProgrammeStatus.DRAFT.code();
        programme.enteredBy = by;
        return programme;
    }

    void submit(String by) {
        require(ProgrammeStatus.DRAFT);
        status = ProgrammeStatus.SUBMITTED.code();
        submittedBy = by;
        returnReason = null;
    }

    void approve(String by, Instant at) {
        require(ProgrammeStatus.SUBMITTED);
        requireOther(by);
        status = ProgrammeStatus.APPROVED.code();
        decidedBy = by;
        approvedAt = at;
    }

    void sendBack(String by, String reason) {
        require(ProgrammeStatus.SUBMITTED);
        requireOther(by);
        status = ProgrammeStatus.DRAFT.code();
        decidedBy = by;
        returnReason = reason;
    }

    /** What only an approved programme is good for: deliveries. */
    public void requireApproved() {
        if (status() != ProgrammeStatus.APPROVED) {
            throw Refusal.of(
                    ProgrammeProblem.NOT_APPROVED,
                    "补助项目“" + name + "”尚未批准，不能登记发放",
                    "The programme is not approved; nothing can be delivered",
                    Map.of("status", status));
        }
    }

    private void require(ProgrammeStatus expected) {
        if (status() != expected) {
            throw Refusal.of(
                    ProgrammeProblem.WRONG_STATE,
                    "当前状态为 " + status + "，此操作只适用于 " + expected.code(),
                    "The programme is " + status + "; this needs " + expected.code(),
                    Map.of("status", status));
        }
    }

    private void requireOther(String by) {
        SecondPerson.require(by, OWN, enteredBy, submittedBy);
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

    public int fiscalYear() {
        return fiscalYear;
    }

    public UUID projectId() {
        return projectId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public ProgrammeKind kind() {
        return Code.parse(ProgrammeKind.class, kind);
    }

    public BenefitUnit benefitUnit() {
        return Code.parse(BenefitUnit.class, benefitUnit);
    }

    public LocalDate referenceDay() {
        return referenceDay;
    }

    /** The same for a programme and all its renewals: the register belongs to the series, not to one year. */
    public UUID seriesId() {
        return seriesId;
    }

    public EnrolmentTerms enrolment() {
        return new EnrolmentTerms(enrolmentRequired, noticeDays, namesBasis, new TreeSet<>(List.of(excludes)));
    }

    /** Whether only those on the register get something. */
    public boolean isEnrolmentRequired() {
        return enrolmentRequired;
    }

    /** 公示期, in working days. */
    public int noticeDays() {
        return noticeDays;
    }

    /** By what law names are published in full; null where they are masked. */
    public String namesBasis() {
        return namesBasis;
    }

    public ProgrammeStatus status() {
        return Code.parse(ProgrammeStatus.class, status);
    }

    public String returnReason() {
        return returnReason;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
