package org.jixiao.budget.adjustment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;

/** How much an adjustment gives to a line, or takes from it. */
@Entity
public class AdjustmentChange {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID lineId;
    private Money change;

    protected AdjustmentChange() {
        // for Hibernate
    }

    static AdjustmentChange of(UnitYear year, RequestAdjustment.LineChange request) {
        var change = new AdjustmentChange();
        change.id = UuidV7.next();
        change.regionCode = year.region();
        change.unitCode = year.unit();
        change.fiscalYear = year.fiscalYear();
        change.lineId = request.line();
        change.change = request.change();
        return change;
    }

    UUID lineId() {
        return lineId;
    }

    Money change() {
        return change;
    }

    RequestAdjustment.LineChange view() {
        return new RequestAdjustment.LineChange(lineId, null, change);
    }
}
