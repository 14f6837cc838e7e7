package org.jixiao.beneficiary.overpayment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** 追回: recorded by one person, and counted when another has approved it. */
@Entity
@Table(name = "recovery_request")
public class Recovery {

    static final String PROPOSED = "proposed";

    private static final Text OWN = new Text("不能审批自己登记的追回", "Nobody decides on a recovery that they recorded");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private UUID deliveryId;
    private Money amount;
    private LocalDate recoveredOn;
    private String documentNo;
    private String status;
    private String enteredBy;
    private String decidedBy;
    private String returnReason;

    protected Recovery() {
        // for Hibernate
    }

    static Recovery recorded(UUID id, String region, String unit, RecordRecovery request, String by) {
        var recovery = new Recovery();
        recovery.id = id;
        recovery.regionCode = region;
        recovery.unitCode = unit;
        recovery.deliveryId = request.delivery();
        recovery.amount = request.amount();
        recovery.recoveredOn = request.recoveredOn();
        recovery.documentNo = request.documentNo();
        recovery.status = PROPOSED;
        recovery.enteredBy = by;
        return recovery;
    }

    void approve(String by) {
        decide(by, "approved");
    }

    void sendBack(String by, String reason) {
        decide(by, "returned");
        returnReason = reason;
    }

    private void decide(String by, String decision) {
        if (!status.equals(PROPOSED)) {
            throw Refusal.of(
                    OverpaymentProblem.WRONG_STATE, "该追回已审批", "It is decided already", Map.of("status", status));
        }
        SecondPerson.require(by, OWN, enteredBy);
        status = decision;
        decidedBy = by;
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

    UUID deliveryId() {
        return deliveryId;
    }

    Money amount() {
        return amount;
    }

    LocalDate recoveredOn() {
        return recoveredOn;
    }

    String documentNo() {
        return documentNo;
    }

    String status() {
        return status;
    }

    String returnReason() {
        return returnReason;
    }
}
