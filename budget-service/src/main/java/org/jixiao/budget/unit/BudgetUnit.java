package org.jixiao.budget.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;

/** A budget unit (预算单位), known by its official code within a region: 725001 is the first unit of department 725. */
@Entity
@Table(name = "unit")
public class BudgetUnit {

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private String department;
    private String name;
    private LocalDate endedOn;

    protected BudgetUnit() {
        // for Hibernate
    }

    static BudgetUnit of(UUID id, String regionCode, String unitCode, String department, String name) {
        var unit = new BudgetUnit();
        unit.id = id;
        unit.regionCode = regionCode;
        unit.unitCode = unitCode;
        unit.department = department;
        unit.name = name;
        return unit;
    }

    void rename(String newName) {
        name = newName;
    }

    void end(LocalDate day) {
        endedOn = day;
    }

    /** Whoever came after it records what is dated from then on. */
    public void requireActiveIn(int fiscalYear) {
        if (endedOn != null && !endedOn.isAfter(LocalDate.of(fiscalYear, 1, 1))) {
            throw Refusal.of(
                    UnitProblem.ENDED,
                    "单位 " + unitCode + " 已于 " + endedOn + " 撤销，" + fiscalYear + " 年度由承接单位办理",
                    "Unit " + unitCode + " ended on " + endedOn + "; its heir acts for " + fiscalYear,
                    Map.of("endedOn", endedOn.toString()));
        }
    }

    LocalDate endedOn() {
        return endedOn;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String regionCode() {
        return regionCode;
    }

    public String unitCode() {
        return unitCode;
    }

    public String department() {
        return department;
    }

    public String name() {
        return name;
    }
}
