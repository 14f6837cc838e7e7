package org.jixiao.bench.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

@Entity
class Payment implements Persistable<UUID> {

    @Id
    UUID id;

    String regionCode;
    String unitCode;
    int fiscalYear;
    UUID lineId;
    UUID projectId;
    BigDecimal amount;
    LocalDate paidOn;
    String voucherNo;
    String summary;
    UUID reverses;
    Instant recordedAt;
    String recordedBy;
    byte[] rowHash;

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    record View(
            UUID id,
            String region,
            String unit,
            int fiscalYear,
            UUID line,
            UUID project,
            String amount,
            LocalDate paidOn,
            String voucherNo,
            String summary,
            UUID reverses,
            Instant recordedAt) {}

    View view() {
        return new View(id, regionCode, unitCode, fiscalYear, lineId, projectId, amount.toPlainString(), paidOn,
                voucherNo, summary, reverses, recordedAt);
    }
}
