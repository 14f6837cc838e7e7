package org.jixiao.budget.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A year whose lists were loaded. */
@Entity
class ClassificationYear {

    @Id
    private int fiscalYear;

    protected ClassificationYear() {
        // for Hibernate
    }
}
