package org.jixiao.budget.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

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
