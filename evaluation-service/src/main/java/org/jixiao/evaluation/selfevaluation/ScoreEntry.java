package org.jixiao.evaluation.selfevaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.common.fact.Digest;
import org.jixiao.evaluation.scoring.Grade;

/** An approved score in the ledger from which {@code score.total} and {@code score.grade} are measured. */
@Entity
@Immutable
public class ScoreEntry {

    @Id
    private UUID id;

    private int fiscalYear;
    private String regionCode;
    private String unitCode;
    private UUID selfEvaluation;
    private UUID project;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private LocalDate asOf;
    private String traceDigest;
    private Instant recordedAt;
    private byte[] rowHash;

    protected ScoreEntry() {
        // for Hibernate
    }

    static ScoreEntry of(UUID id, SelfEvaluation evaluation, Instant at) {
        var entry = new ScoreEntry();
        entry.id = id;
        entry.fiscalYear = evaluation.fiscalYear();
        entry.regionCode = evaluation.regionCode();
        entry.unitCode = evaluation.unitCode();
        entry.selfEvaluation = evaluation.id();
        entry.project = evaluation.project();
        entry.total = evaluation.total();
        entry.grade = evaluation.grade();
        entry.asOf = evaluation.asOf();
        entry.traceDigest = evaluation.traceDigest();
        entry.recordedAt = at;
        entry.rowHash = entry.hash();
        return entry;
    }

    private byte[] hash() {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("selfEvaluation", selfEvaluation);
        content.put("total", total.toPlainString());
        content.put("grade", grade.toString());
        content.put("asOf", asOf);
        content.put("traceDigest", traceDigest);
        content.put("recordedAt", recordedAt);
        return Digest.ofRow(content);
    }
}
