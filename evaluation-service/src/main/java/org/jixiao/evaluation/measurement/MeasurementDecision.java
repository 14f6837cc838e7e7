package org.jixiao.evaluation.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.common.fact.Digest;

/** What the second person decided about a typed value. Appended once. */
@Entity
@Immutable
public class MeasurementDecision {

    @Id
    private UUID id;

    private int fiscalYear;
    private String regionCode;
    private String unitCode;
    private UUID measurementId;
    private boolean confirmed;
    private String reason;
    private String decidedBy;
    private Instant recordedAt;
    private byte[] rowHash;

    protected MeasurementDecision() {
        // for Hibernate
    }

    /** @param reason null for a confirmation */
    static MeasurementDecision of(UUID id, Measurement measurement, String reason, String by, Instant at) {
        var decision = new MeasurementDecision();
        decision.id = id;
        decision.fiscalYear = measurement.fiscalYear();
        decision.regionCode = measurement.regionCode();
        decision.unitCode = measurement.unitCode();
        decision.measurementId = measurement.id();
        decision.confirmed = reason == null;
        decision.reason = reason;
        decision.decidedBy = by;
        decision.recordedAt = at;
        decision.rowHash = Digest.ofRow(Map.of(
                "id",
                id,
                "measurement",
                decision.measurementId,
                "confirmed",
                decision.confirmed,
                "reason",
                String.valueOf(reason),
                "decidedBy",
                by,
                "recordedAt",
                at));
        return decision;
    }

    UUID measurementId() {
        return measurementId;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    String reason() {
        return reason;
    }
}
