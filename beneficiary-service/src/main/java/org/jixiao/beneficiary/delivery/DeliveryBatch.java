package org.jixiao.beneficiary.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** 发放批次: deliveries of one programme on one day, entered by one person and confirmed by another. */
@Entity
public class DeliveryBatch {

    private static final Text OWN = new Text("不能确认自己登记或送审的发放", "Nobody confirms what they entered or submitted");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID programmeId;
    private UUID projectId;
    private String name;
    private LocalDate deliveredOn;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private String projectCode;
    private String standard;
    private String status;
    private String enteredBy;
    private String[] hands;
    private String returnReason;
    private String decidedBy;
    private Instant decidedAt;

    protected DeliveryBatch() {
        // for Hibernate
    }

    static DeliveryBatch drafted(UUID id, Programme programme, CreateBatch request, String by) {
        programme.requireApproved();
        request.requireYear(programme.fiscalYear());
        var batch = new DeliveryBatch();
        batch.id = id;
        batch.regionCode = programme.regionCode();
        batch.unitCode = programme.unitCode();
        batch.fiscalYear = programme.fiscalYear();
        batch.programmeId = programme.id();
        batch.projectId = programme.projectId();
        batch.name = request.name();
        batch.deliveredOn = request.deliveredOn();
        var period = Period.cited(request, programme.kind());
        batch.periodFrom = period.from();
        batch.periodTo = period.to();
        batch.standard = request.standard();
        batch.status = BatchStatus.DRAFT.code();
        batch.enteredBy = by;
        batch.hands = new String[] {by};
        return batch;
    }

    /** Whoever changes the entries has entered them, also before somebody else did: each had a hand in the batch. */
    void change(String by) {
        require(BatchStatus.DRAFT);
        touchedBy(by);
    }

    private void touchedBy(String by) {
        hands = Stream.concat(Stream.of(hands), Stream.of(by)).distinct().toArray(String[]::new);
    }

    void submit(String by, long entries, LocalDate today) {
        require(BatchStatus.DRAFT);
        if (entries == 0) {
            throw Refusal.of(DeliveryProblem.EMPTY_BATCH, "请先登记发放明细，再送审", "Add entries before you submit");
        }
        if (deliveredOn.isAfter(today)) {
            throw Refusal.of(
                    DeliveryProblem.NOT_YET,
                    "发放日期 " + deliveredOn + " 尚未到来，不能送审",
                    "The day " + deliveredOn + " has not come",
                    Map.of("today", today.toString()));
        }
        status = BatchStatus.SUBMITTED.code();
        touchedBy(by);
        returnReason = null;
    }

    /** @param code of the project, as budget-service told it when it was asked for the money */
    void confirm(String by, Instant at, String code) {
        decide(by, at);
        projectCode = code;
        status = BatchStatus.CONFIRMED.code();
    }

    void sendBack(String by, Instant at, String reason) {
        decide(by, at);
        status = BatchStatus.DRAFT.code();
        returnReason = reason;
    }

    /** A payment that was made before is linked before the confirmation, which then needs no money for it. */
    void link(String by) {
        if (status() != BatchStatus.CONFIRMED) {
            require(BatchStatus.SUBMITTED);
        }
        touchedBy(by);
    }

    private void decide(String by, Instant at) {
        require(BatchStatus.SUBMITTED);
        SecondPerson.require(by, OWN, Arrays.asList(hands));
        decidedBy = by;
        decidedAt = at;
    }

    private void require(BatchStatus expected) {
        if (status() != expected) {
            throw Refusal.of(
                    DeliveryProblem.WRONG_STATE,
                    "当前状态为 " + status + "，此操作只适用于 " + expected.code(),
                    "The batch is " + status + "; this needs " + expected.code(),
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

    public int fiscalYear() {
        return fiscalYear;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID projectId() {
        return projectId;
    }

    public String name() {
        return name;
    }

    public LocalDate deliveredOn() {
        return deliveredOn;
    }

    public Period period() {
        return new Period(periodFrom, periodTo);
    }

    /** Null until the batch is confirmed. */
    public String projectCode() {
        return projectCode;
    }

    /** 明细未写标准时所用的标准代码, null where the batch has none. */
    public String standard() {
        return standard;
    }

    public BatchStatus status() {
        return Code.parse(BatchStatus.class, status);
    }

    public String returnReason() {
        return returnReason;
    }
}
