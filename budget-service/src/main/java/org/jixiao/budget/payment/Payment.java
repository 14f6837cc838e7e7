package org.jixiao.budget.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** One row of the payment ledger: a payment, or the reversal (红冲) of one. Appended, never changed. */
@Entity
public class Payment {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID lineId;
    private UUID projectId;
    private Money amount;
    private LocalDate paidOn;
    private String voucherNo;
    private String summary;
    private UUID reverses;
    private UUID corrects;
    private String indicator;
    private String period;
    private UUID warnedBy;
    private Instant recordedAt;
    private String recordedBy;
    private byte[] rowHash;

    protected Payment() {
        // for Hibernate
    }

    static Payment recorded(BudgetEntry.Target target, RecordPayment request, UUID warnedBy, Instant at, String by) {
        var payment = new Payment();
        payment.id = UuidV7.next();
        payment.regionCode = target.region();
        payment.unitCode = target.unit();
        payment.fiscalYear = target.fiscalYear();
        payment.lineId = target.line();
        payment.projectId = target.project();
        payment.amount = request.amount();
        payment.paidOn = request.paidOn();
        payment.voucherNo = request.voucherNo();
        payment.summary = request.summary();
        payment.indicator = request.indicator();
        payment.period = request.period();
        payment.warnedBy = warnedBy;
        payment.recordedAt = at;
        payment.recordedBy = by;
        payment.rowHash = Digest.ofRow(payment.content());
        return payment;
    }

    /** The same amount below zero, on the same line, naming this payment. */
    Payment reversed(ReversePayment request, Instant at, String by) {
        requireReversible(request);
        var reversal = new Payment();
        reversal.id = UuidV7.next();
        reversal.regionCode = regionCode;
        reversal.unitCode = unitCode;
        reversal.fiscalYear = fiscalYear;
        reversal.lineId = lineId;
        reversal.projectId = projectId;
        reversal.amount = Money.ZERO.minus(amount);
        reversal.paidOn = request.reversedOn();
        reversal.voucherNo = request.voucherNo();
        reversal.summary = request.reason();
        reversal.reverses = id;
        reversal.indicator = indicator;
        reversal.period = period;
        reversal.recordedAt = at;
        reversal.recordedBy = by;
        reversal.rowHash = Digest.ofRow(reversal.content());
        return reversal;
    }

    /** A row of a closed year that names the one that was wrong, and is dated after the year. */
    static Payment correcting(BudgetEntry.Target target, CorrectiveRow row, Instant at, String by) {
        var payment = new Payment();
        payment.id = UuidV7.next();
        payment.regionCode = target.region();
        payment.unitCode = target.unit();
        payment.fiscalYear = target.fiscalYear();
        payment.lineId = target.line();
        payment.projectId = target.project();
        payment.amount = row.change();
        payment.paidOn = row.datedOn();
        payment.voucherNo = row.voucherNo();
        payment.summary = row.reason();
        payment.corrects = row.corrects();
        payment.recordedAt = at;
        payment.recordedBy = by;
        payment.rowHash = Digest.ofRow(payment.content());
        return payment;
    }

    ClosedLedger.Entry entry(UnitYear year) {
        return new ClosedLedger.Entry(id, lineId, projectId, year, amount, reverses == null && corrects == null);
    }

    void requireReversible(ReversePayment request) {
        if (reverses != null || corrects != null) {
            throw Refusal.of(PaymentProblem.IS_REVERSAL, "红冲记录不能再红冲", "A reversal cannot be reversed");
        }
        if (request.reversedOn().isBefore(paidOn)) {
            throw Refusal.of(
                    PaymentProblem.WRONG_DATE,
                    "红冲日期不能早于原支付日期 " + paidOn,
                    "The reversal cannot be dated before the payment of " + paidOn);
        }
    }

    /** What the row hash covers. */
    private Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("region", regionCode);
        content.put("unit", unitCode);
        content.put("fiscalYear", fiscalYear);
        content.put("line", lineId);
        content.put("project", projectId);
        content.put("amount", amount);
        content.put("paidOn", paidOn);
        content.put("voucherNo", voucherNo);
        content.put("summary", summary);
        content.put("reverses", reverses);
        content.put("corrects", corrects);
        content.put("indicator", indicator);
        content.put("period", period);
        content.put("warnedBy", warnedBy);
        content.put("recordedAt", recordedAt);
        content.put("recordedBy", recordedBy);
        return content;
    }

    UUID id() {
        return id;
    }

    UUID lineId() {
        return lineId;
    }

    Money amount() {
        return amount;
    }

    PaymentView view() {
        return new PaymentView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                lineId,
                projectId,
                amount,
                paidOn,
                voucherNo,
                summary,
                reverses,
                corrects,
                indicator,
                period,
                warnedBy,
                recordedAt);
    }
}
