package org.jixiao.budget.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** One code of an official list under one name, and the years in which it holds. */
@Entity
@IdClass(Classification.Key.class)
class Classification {

    @Id
    @Enumerated(EnumType.STRING)
    private ClassificationKind kind;

    @Id
    private String code;

    @Id
    private int firstYear;

    private String name;
    private Integer lastYear;

    protected Classification() {
        // for Hibernate
    }

    ClassificationKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    int firstYear() {
        return firstYear;
    }

    Integer lastYear() {
        return lastYear;
    }

    record Key(ClassificationKind kind, String code, int firstYear) implements Serializable {

        private static final long serialVersionUID = 1L;
    }
}
