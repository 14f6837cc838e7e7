package org.jixiao.budget.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.payment.CorrectiveRow;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** A correction of one payment of a closed year, on its way to a second person. */
@Entity
public class PaymentCorrection {

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID paymentId;
    private Money change;
    private LocalDate datedOn;
    private String voucherNo;
    private String documentNo;
    private String reason;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    private String requestedBy;
    private String approvedBy;
    private Instant approvedAt;
    private String returnReason;

    protected PaymentCorrection() {
        // for Hibernate
    }

    static PaymentCorrection requested(RequestCorrection request, UnitYear year, String by) {
        var correction = new PaymentCorrection();
        correction.id = UuidV7.next();
        correction.regionCode = year.region();
        correction.unitCode = year.unit();
        correction.fiscalYear = year.fiscalYear();
        correction.paymentId = request.payment();
        correction.change = request.change();
        correction.datedOn = request.date();
        correction.voucherNo = request.voucherNo();
        correction.documentNo = request.documentNo();
        correction.reason = request.reason();
        correction.status = CorrectionStatus.REQUESTED;
        correction.requestedBy = by;
        return correction;
    }

    void approve(Instant at, String by) {
        requireRequested();
        status = CorrectionStatus.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void giveBack(String why) {
        requireRequested();
        status = CorrectionStatus.RETURNED;
        returnReason = why;
    }

    private void requireRequested() {
        if (status != CorrectionStatus.REQUESTED) {
            throw Refusal.of(
                    CorrectionProblem.WRONG_STATE,
                    "该更正单已批准或已退回",
                    "The correction was approved or returned already",
                    Map.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** 决算差异须更正而不改账: the ledger keeps the wrong row and this one beside it. */
    void requireNotBelowZero(Money corrected) {
        if (corrected.plus(change).isNegative()) {
            throw Refusal.of(
                    CorrectionProblem.BELOW_ZERO,
                    "该支付更正至今为 " + corrected + " 元，不能再更正 " + change + " 元",
                    "The payment, as corrected so far, would fall below zero",
                    Map.of("amount", corrected, "change", change));
        }
    }

    CorrectiveRow row() {
        return new CorrectiveRow(paymentId, change, datedOn, voucherNo, reason);
    }

    UnitYear year() {
        return new UnitYear(regionCode, unitCode, fiscalYear);
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    int version() {
        return version;
    }

    String requestedBy() {
        return requestedBy;
    }

    /** What the chained record says of it. */
    Map<String, ?> content() {
        return Map.of(
                "fiscalYear", fiscalYear,
                "payment", paymentId.toString(),
                "change", change.toString(),
                "voucherNo", voucherNo,
                "documentNo", documentNo,
                "reason", reason);
    }

    CorrectionView view() {
        return new CorrectionView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                paymentId,
                change,
                datedOn,
                voucherNo,
                documentNo,
                reason,
                status,
                approvedAt,
                returnReason,
                version);
    }
}
