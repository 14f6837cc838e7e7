package org.jixiao.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.budget.line.BudgetLineRepository;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.money.Money;

/** The ledger of a year that takes no payment any more, as corrections see it. */
@ApplicationScoped
public class ClosedLedger {

    private final PaymentRepository payments;
    private final BudgetLineRepository lines;

    ClosedLedger(PaymentRepository payments, BudgetLineRepository lines) {
        this.payments = payments;
        this.lines = lines;
    }

    /**
     * A row that someone wants corrected.
     *
     * @param isPayment and neither a reversal nor a correction
     */
    public record Entry(UUID id, UUID line, UUID project, UnitYear year, Money amount, boolean isPayment) {

        BudgetEntry.Target target() {
            return new BudgetEntry.Target(year.region(), year.unit(), year.fiscalYear(), line, project);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Entry require(UUID id, UnitScope scope) {
        var payment = payments.require(id, scope);
        return payment.entry(lines.requireYear(payment.lineId(), scope));
    }

    /** The payment as reversed and corrected so far; asked under the unit's head. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Money corrected(Entry entry) {
        return payments.corrections(entry.id(), entry.year()).stream().reduce(entry.amount(), Money::plus);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void requireFresh(String voucherNo, UnitYear year) {
        payments.requireFresh(voucherNo, year);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Entry entry, CorrectiveRow row, Instant at, String by) {
        payments.persistAndFlush(Payment.correcting(entry.target(), row, at, by));
    }
}
