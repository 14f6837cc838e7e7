package org.jixiao.budget.line;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** One line of a unit's budget with its running balance: what was approved, how it was adjusted, what was spent. */
@Entity
public class BudgetLine {

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private UUID projectId;
    private String functionalCode;
    private String economicCode;
    private String governmentEconomicCode;

    @Enumerated(EnumType.STRING)
    private FundingSource source;

    private Money initial;
    private Money adjusted;
    private Money spent;
    private boolean inForce;

    protected BudgetLine() {
        // for Hibernate
    }

    static BudgetLine entered(UnitYear year, EnterBudget.EnterLine request) {
        var line = new BudgetLine();
        line.id = UuidV7.next();
        line.regionCode = year.region();
        line.unitCode = year.unit();
        line.fiscalYear = year.fiscalYear();
        line.kind = request.kind();
        line.projectId = request.project();
        line.functionalCode = request.functionalCode();
        line.economicCode = request.economicCode();
        line.governmentEconomicCode = request.governmentEconomicCode();
        line.source = request.source();
        line.initial = request.amount();
        line.adjusted = request.amount();
        line.spent = Money.ZERO;
        line.inForce = false;
        return line;
    }

    void comeIntoForce() {
        inForce = true;
    }

    public boolean isInForce() {
        return inForce;
    }

    /** Only an approved budget can be spent or adjusted. */
    public void requireInForce() {
        if (!inForce) {
            throw Refusal.of(
                    BudgetProblem.NOT_APPROVED,
                    "该预算行所在的预算尚未批复，不能支付或调整",
                    "The budget of this line is not approved; it cannot be spent or adjusted",
                    Map.of("line", id.toString()));
        }
    }

    /** 调整: a cut cannot go below what was spent. */
    public void adjust(Money change) {
        requireAdjustable(change);
        adjusted = adjusted.plus(change);
    }

    public void requireAdjustable(Money change) {
        requireInForce();
        if (spent.exceeds(adjusted.plus(change))) {
            throw Refusal.of(
                    BudgetProblem.CUT_BELOW_SPENDING,
                    "调整 " + change + " 元后，预算行将低于已支付的 " + spent + " 元（现调整预算 " + adjusted + " 元）",
                    "The line would fall below what was already spent",
                    Map.of("line", id, "spent", spent, "adjusted", adjusted, "change", change));
        }
    }

    /** 支付: never above the adjusted budget. */
    public void spend(Money amount) {
        requireInForce();
        if (spent.plus(amount).exceeds(adjusted)) {
            throw Refusal.of(
                    BudgetProblem.OVERSPENT,
                    "支付 " + amount + " 元后将超过调整预算 " + adjusted + " 元（已支付 " + spent + " 元）",
                    "The payment exceeds the adjusted budget of the line",
                    Map.of("line", id, "spent", spent, "adjusted", adjusted, "amount", amount));
        }
        spent = spent.plus(amount);
    }

    /** 红冲: what was paid by mistake can be spent again. */
    public void unspend(Money amount) {
        spent = spent.minus(amount);
    }

    public BudgetEntry.Target target() {
        return new BudgetEntry.Target(regionCode, unitCode, fiscalYear, id, projectId);
    }

    public UUID id() {
        return id;
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

    UnitYear year() {
        return new UnitYear(regionCode, unitCode, fiscalYear);
    }

    public UUID projectId() {
        return projectId;
    }

    Money initial() {
        return initial;
    }

    BudgetView.LineView view() {
        return new BudgetView.LineView(
                id,
                kind,
                projectId,
                functionalCode,
                economicCode,
                governmentEconomicCode,
                source,
                initial,
                adjusted,
                spent);
    }
}
