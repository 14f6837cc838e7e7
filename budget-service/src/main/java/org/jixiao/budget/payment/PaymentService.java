package org.jixiao.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.budget.hold.ProjectHolds;
import org.jixiao.budget.line.BudgetLineRepository;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;

/**
 * Locks in the order of all use cases: the year (shared, so that it stays open), the line (so that two payments of
 * the last yuan cannot both see it), its project (shared, so that no hold passes it), the unit's head.
 */
@ApplicationScoped
class PaymentService {

    private final PaymentRepository payments;
    private final BudgetLineRepository lines;
    private final UnitYears years;
    private final ProjectHolds holds;
    private final KnownInstants instants;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    PaymentService(
            PaymentRepository payments,
            BudgetLineRepository lines,
            UnitYears years,
            ProjectHolds holds,
            KnownInstants instants,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.payments = payments;
        this.lines = lines;
        this.years = years;
        this.holds = holds;
        this.instants = instants;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    PaymentView record(RecordPayment request) {
        if (!request.amount().isPositive()) {
            throw Refusal.invalid("/amount", "Positive", "支付金额须为正", "The amount must be above zero");
        }
        var year = lines.requireYear(request.line(), caller.scope());
        years.write(year);
        requireDate(request.paidOn(), year);
        var line = lines.requireLocked(request.line(), year);
        line.spend(request.amount());
        var warnedBy = holds.admit(line.projectId(), request.cited());
        var record = records.open(year.region(), year.unit());
        payments.requireFresh(request.voucherNo(), year);
        var payment = Payment.recorded(line.target(), request, warnedBy, record.at(), caller.subject());
        payments.persistAndFlush(payment);
        record.enter(
                entry("payment-recorded", payment, Map.of("line", payment.lineId(), "voucherNo", request.voucherNo())));
        return payment.view();
    }

    @Transactional
    PaymentView reverse(UUID id, ReversePayment request) {
        var original = payments.require(id, caller.scope());
        var year = lines.requireYear(original.lineId(), caller.scope());
        years.write(year);
        requireDate(request.reversedOn(), year);
        original.requireReversible(request);
        var line = lines.requireLocked(original.lineId(), year);
        if (payments.isReversed(id, year)) {
            throw Refusal.of(PaymentProblem.ALREADY_REVERSED, "该支付已红冲，不能重复红冲", "The payment is reversed already");
        }
        line.unspend(original.amount());
        var record = records.open(year.region(), year.unit());
        payments.requireFresh(request.voucherNo(), year);
        var reversal = original.reversed(request, record.at(), caller.subject());
        payments.persistAndFlush(reversal);
        record.enter(entry("payment-reversed", reversal, Map.of("reverses", id, "reason", request.reason())));
        return reversal.view();
    }

    PaymentView get(UUID id) {
        return payments.view(id, caller.scope());
    }

    List<PaymentView> page(PaymentFilter filter, PageQuery query) {
        if (filter.knownAt() == null) {
            return payments.page(filter, caller.scope(), query);
        }
        return payments.page(filter.knownAt(instants.notInTheFuture(filter.knownAt())), caller.scope(), query);
    }

    /** The year of a payment is that of its line. */
    private void requireDate(LocalDate date, UnitYear year) {
        if (date.getYear() != year.fiscalYear() || date.isAfter(day.today())) {
            throw Refusal.of(
                    PaymentProblem.WRONG_DATE,
                    "日期 " + date + " 须在预算行的 " + year.fiscalYear() + " 年度内，且不晚于今日 " + day.today(),
                    "The date must lie in the line's fiscal year and not after today");
        }
    }

    private static AuditEntry entry(String act, Payment payment, Map<String, ?> more) {
        var content = new TreeMap<String, Object>(more);
        content.put("amount", payment.amount().toString());
        return new AuditEntry(act, "payment", payment.id(), content);
    }
}
