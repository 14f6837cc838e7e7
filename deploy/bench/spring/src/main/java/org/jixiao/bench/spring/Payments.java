package org.jixiao.bench.spring;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Payments extends JpaRepository<Payment, UUID> {

    @Query("select p from Payment p where p.id = :id and p.regionCode like :region")
    Optional<Payment> inScope(UUID id, String region);

    @Query("select p from Payment p where p.regionCode like :scope and p.regionCode = :region and p.unitCode = :unit"
            + " and p.fiscalYear = :year and p.id > :after order by p.id")
    List<Payment> page(String scope, String region, String unit, int year, UUID after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from BudgetLine l where l.id = :id and l.regionCode like :region")
    Optional<BudgetLine> lockedLine(UUID id, String region);

    boolean existsByVoucherNoAndRegionCodeAndUnitCodeAndFiscalYear(
            String voucherNo, String regionCode, String unitCode, int fiscalYear);
}
