package org.jixiao.budget.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.line.BudgetLineRepository;
import org.jixiao.budget.payment.ClosedLedger;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.common.workflow.SecondPerson;

/** Locks as all use cases do: the year, the record, the line, the unit's head. */
@ApplicationScoped
class CorrectionService {

    private static final Text OWN = new Text("不能审批本人申请的更正", "Nobody decides on a correction that they requested");

    private final EntityManager database;
    private final CorrectionRepository corrections;
    private final ClosedLedger ledger;
    private final BudgetLineRepository lines;
    private final UnitYears years;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    CorrectionService(
            EntityManager database,
            CorrectionRepository corrections,
            ClosedLedger ledger,
            BudgetLineRepository lines,
            UnitYears years,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.database = database;
        this.corrections = corrections;
        this.ledger = ledger;
        this.lines = lines;
        this.years = years;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    CorrectionView request(RequestCorrection request) {
        if (request.change().isZero()) {
            throw Refusal.invalid("/change", "NonZero", "更正数不得为零", "The change must not be zero");
        }
        var wrong = ledger.require(request.payment(), caller.scope());
        var year = wrong.year();
        years.writeClosed(year);
        requireCorrectable(wrong, request);
        var correction = PaymentCorrection.requested(request, year, caller.subject());
        var record = records.open(year.region(), year.unit());
        correction.requireNotBelowZero(ledger.corrected(wrong));
        ledger.requireFresh(request.voucherNo(), year);
        corrections.persistAndFlush(correction);
        record.enter(entry("correction-requested", correction, correction.content()));
        return correction.view();
    }

    private void requireCorrectable(ClosedLedger.Entry wrong, RequestCorrection request) {
        if (!wrong.isPayment()) {
            throw Refusal.of(
                    CorrectionProblem.NOT_CORRECTABLE, "红冲和更正记录不能更正，请更正原支付", "Correct the payment that it names");
        }
        if (request.date().getYear() <= wrong.year().fiscalYear()
                || request.date().isAfter(day.today())) {
            throw Refusal.of(
                    CorrectionProblem.WRONG_DATE,
                    "更正日期须在 " + wrong.year().fiscalYear() + " 年度之后，且不晚于今日 " + day.today(),
                    "The correction is dated after the fiscal year and not after today");
        }
    }

    @Transactional
    CorrectionView approve(UUID id, String ifMatch) {
        years.writeClosed(corrections.requireYear(id, caller.scope()));
        var correction = decidedOn(id, ifMatch);
        var year = correction.year();
        var wrong = ledger.require(correction.paymentId(), caller.scope());
        var line = lines.requireLocked(wrong.line(), year);
        var row = correction.row();
        if (row.change().isPositive()) {
            line.spend(row.change());
        } else {
            line.unspend(Money.ZERO.minus(row.change()));
        }
        var record = records.open(year.region(), year.unit());
        correction.requireNotBelowZero(ledger.corrected(wrong));
        ledger.requireFresh(row.voucherNo(), year);
        correction.approve(record.at(), caller.subject());
        ledger.append(wrong, row, record.at(), caller.subject());
        record.enter(entry("correction-approved", correction, correction.content()));
        database.flush();
        return correction.view();
    }

    @Transactional
    CorrectionView giveBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var correction = decidedOn(id, ifMatch);
        correction.giveBack(request.reason());
        records.open(correction.year().region(), correction.year().unit())
                .enter(entry("correction-returned", correction, Map.of("reason", request.reason())));
        database.flush();
        return correction.view();
    }

    @Transactional
    CorrectionView get(UUID id) {
        return corrections.require(id, caller.scope()).view();
    }

    @Transactional
    List<CorrectionView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        var selection = new Selection(caller.scope(), query).ofUnitYear(region, unit, fiscalYear);
        return corrections.page(selection, query).stream()
                .map(PaymentCorrection::view)
                .toList();
    }

    private PaymentCorrection decidedOn(UUID id, String ifMatch) {
        var correction = corrections.requireLocked(id, caller.scope());
        EntityTags.require(ifMatch, correction.version());
        SecondPerson.require(caller.subject(), OWN, correction.requestedBy());
        return correction;
    }

    private static AuditEntry entry(String act, PaymentCorrection correction, Map<String, ?> content) {
        return new AuditEntry(act, "payment-correction", correction.id(), content);
    }
}
