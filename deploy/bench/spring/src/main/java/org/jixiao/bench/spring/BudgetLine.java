package org.jixiao.bench.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
class BudgetLine {

    @Id
    UUID id;

    @Version
    int version;

    String regionCode;
    String unitCode;
    int fiscalYear;
    BigDecimal adjusted;
    BigDecimal spent;
}
