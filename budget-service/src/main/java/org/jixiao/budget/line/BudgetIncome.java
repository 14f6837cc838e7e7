package org.jixiao.budget.line;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;

/** Income of one source, as the approved budget expects it. Appended, never changed. */
@Entity
class BudgetIncome {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private IncomeSource source;

    private Money amount;

    protected BudgetIncome() {
        // for Hibernate
    }

    static BudgetIncome entered(EnterBudget budget, Income request) {
        var income = new BudgetIncome();
        income.id = UuidV7.next();
        income.regionCode = budget.region();
        income.unitCode = budget.unit();
        income.fiscalYear = budget.fiscalYear();
        income.source = request.source();
        income.amount = request.amount();
        return income;
    }

    Income view() {
        return new Income(source, amount);
    }
}
