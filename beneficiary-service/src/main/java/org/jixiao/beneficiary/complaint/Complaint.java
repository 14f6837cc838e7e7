package org.jixiao.beneficiary.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.delivery.DeliveryBlocks.Delivered;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** A complaint: received by one person, looked into, and decided by another who had no hand in it. */
@Entity
public class Complaint {

    private static final Text OWN = new Text("不能对自己受理或调查的投诉作结论", "Nobody decides what they received or looked into");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private String kind;
    private String channel;
    private UUID householdId;
    private UUID deliveryId;
    private UUID programmeId;
    private UUID projectId;
    private String townshipCode;
    private byte[] textSealed;
    private byte[] findingSealed;
    private String status;
    private LocalDate receivedOn;
    private LocalDate decidedOn;
    private String receivedBy;
    private String[] hands;
    private String decidedBy;

    protected Complaint() {
        // for Hibernate
    }

    /** @param delivery null where the complaint is about none */
    static Complaint received(
            UUID id, ComplaintRegister.Place place, ReceiveComplaint request, Delivered delivery, byte[] text) {
        var complaint = new Complaint();
        complaint.id = id;
        complaint.regionCode = place.region();
        complaint.unitCode = place.unit();
        complaint.townshipCode = place.township();
        complaint.receivedOn = place.on();
        complaint.fiscalYear = place.on().getYear();
        complaint.kind = request.kind().code();
        complaint.channel = request.channel().code();
        complaint.householdId = request.household();
        complaint.textSealed = text;
        if (delivery != null) {
            complaint.deliveryId = delivery.id();
            complaint.programmeId = delivery.programme();
            complaint.projectId = delivery.project();
            complaint.townshipCode = delivery.township();
            complaint.fiscalYear = delivery.fiscalYear();
        }
        complaint.status = ComplaintStatus.OPEN.code();
        complaint.receivedBy = place.by();
        complaint.hands = new String[] {place.by()};
        return complaint;
    }

    void investigate(String by) {
        require(ComplaintStatus.OPEN);
        status = ComplaintStatus.INVESTIGATING.code();
        hands = Stream.concat(Stream.of(hands), Stream.of(by)).distinct().toArray(String[]::new);
    }

    void decide(String by, ComplaintOutcome outcome, LocalDate on, byte[] finding) {
        require(ComplaintStatus.INVESTIGATING);
        SecondPerson.require(by, OWN, Arrays.asList(hands));
        status = outcome.code();
        findingSealed = finding;
        decidedBy = by;
        decidedOn = on;
    }

    /** Whether the delivery does not count because of it: as long as it is open, and for good where it was upheld. */
    boolean blocks() {
        return kind() == ComplaintKind.NOT_RECEIVED
                && deliveryId != null
                && status() != ComplaintStatus.REJECTED
                && status() != ComplaintStatus.WITHDRAWN;
    }

    private void require(ComplaintStatus expected) {
        if (status() != expected) {
            throw Refusal.of(
                    ComplaintProblem.WRONG_STATE,
                    "当前状态为 " + status + "，此操作只适用于 " + expected.code(),
                    "The complaint is " + status + "; this needs " + expected.code(),
                    Map.of("status", status));
        }
    }

    /** @param text and finding null where they are not to be shown */
    ComplaintView view(String text, String finding) {
        return new ComplaintView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                kind(),
                ComplaintChannel.of(channel),
                householdId,
                deliveryId,
                status(),
                receivedOn,
                decidedOn,
                text,
                finding,
                version);
    }

    ComplaintKind kind() {
        return Code.parse(ComplaintKind.class, kind);
    }

    ComplaintStatus status() {
        return Code.parse(ComplaintStatus.class, status);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String regionCode() {
        return regionCode;
    }

    String unitCode() {
        return unitCode;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    UUID householdId() {
        return householdId;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID projectId() {
        return projectId;
    }

    String townshipCode() {
        return townshipCode;
    }

    byte[] textSealed() {
        return textSealed;
    }

    byte[] findingSealed() {
        return findingSealed;
    }
}
