package org.jixiao.evaluation.whatif;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.selfevaluation.Rescoring.Again;
import org.jixiao.evaluation.selfevaluation.Rescoring.Which;

/** One trial of a pack and how far it has come. It keeps the pack's content, for a draft may change meanwhile. */
@Entity
public class WhatIf {

    static final String WHOLE_REGION = "*";

    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private UUID rulePackId;
    private String packDigest;
    private String packContent;
    private int fromYear;
    private int toYear;

    @Enumerated(EnumType.STRING)
    private Status status;

    private UUID lastDone;
    private int total;
    private int done;
    private int raised;
    private int lowered;
    private int gradesMoved;
    private int refused;
    private String failure;
    private String requestedBy;
    private Instant requestedAt;
    private Instant finishedAt;

    protected WhatIf() {
        // for Hibernate
    }

    static WhatIf of(UUID id, StartWhatIf request, RulePackReader.Accepted pack, int total, String by, Instant at) {
        var trial = new WhatIf();
        trial.id = id;
        trial.regionCode = request.region();
        trial.unitCode = request.unit() == null ? WHOLE_REGION : request.unit();
        trial.rulePackId = request.rulePack();
        trial.packDigest = pack.digest();
        trial.packContent = pack.canonicalJson();
        trial.fromYear = request.fromYear();
        trial.toYear = request.toYear();
        trial.status = Status.QUEUED;
        trial.lastDone = new UUID(0, 0);
        trial.total = total;
        trial.requestedBy = by;
        trial.requestedAt = at;
        return trial;
    }

    void advance(List<Again> page) {
        status = Status.RUNNING;
        done += page.size();
        lastDone = page.get(page.size() - 1).selfEvaluation();
        for (var again : page) {
            if (again.refused() != null) {
                refused++;
                continue;
            }
            raised += again.after().compareTo(again.before()) > 0 ? 1 : 0;
            lowered += again.after().compareTo(again.before()) < 0 ? 1 : 0;
            gradesMoved += again.gradeAfter() == again.gradeBefore() ? 0 : 1;
        }
    }

    void finish(Instant at) {
        status = Status.DONE;
        finishedAt = at;
    }

    /** The reference leads an operator to the log. */
    void fail(String reference, Instant at) {
        status = Status.FAILED;
        failure = reference;
        finishedAt = at;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    Which which() {
        return new Which(regionCode, unitCode.equals(WHOLE_REGION) ? null : unitCode, fromYear, toYear);
    }

    UUID lastDone() {
        return lastDone;
    }

    String packContent() {
        return packContent;
    }

    UUID id() {
        return id;
    }

    WhatIfView view() {
        return new WhatIfView(
                id,
                regionCode,
                unitCode,
                rulePackId,
                packDigest,
                fromYear,
                toYear,
                status.name().toLowerCase(Locale.ROOT),
                total,
                done,
                raised,
                lowered,
                gradesMoved,
                refused,
                failure,
                requestedAt,
                finishedAt,
                List.of());
    }
}
