package org.jixiao.budget.finalaccount;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jixiao.budget.line.Income;
import org.jixiao.budget.line.IncomeSource;
import org.jixiao.budget.line.LineKind;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;

/** One amount of a final account: of a source on its income side, of a kind on the other. Appended, never changed. */
@Entity
class FinalAccountItem {

    enum Side {
        INCOME,
        EXPENDITURE
    }

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String item;
    private Money amount;

    protected FinalAccountItem() {
        // for Hibernate
    }

    static FinalAccountItem of(UnitYear year, Income income) {
        return of(year, Side.INCOME, income.source().name(), income.amount());
    }

    static FinalAccountItem of(UnitYear year, EnterFinalAccount.Expenditure expenditure) {
        return of(year, Side.EXPENDITURE, expenditure.kind().name(), expenditure.amount());
    }

    private static FinalAccountItem of(UnitYear year, Side side, String name, Money amount) {
        var item = new FinalAccountItem();
        item.id = UuidV7.next();
        item.regionCode = year.region();
        item.unitCode = year.unit();
        item.fiscalYear = year.fiscalYear();
        item.side = side;
        item.item = name;
        item.amount = amount;
        return item;
    }

    boolean isOn(Side wanted) {
        return side == wanted;
    }

    Income income() {
        return new Income(IncomeSource.valueOf(item), amount);
    }

    EnterFinalAccount.Expenditure expenditure() {
        return new EnterFinalAccount.Expenditure(LineKind.valueOf(item), amount);
    }
}
