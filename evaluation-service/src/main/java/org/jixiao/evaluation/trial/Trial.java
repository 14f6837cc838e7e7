package org.jixiao.evaluation.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.trial.RunTrials.TrialView;

/** One trial of one definition. Appended. */
@Entity
@Immutable
@Table(name = "target_trial")
public class Trial {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID targetSetId;
    private String indicatorName;
    private String definition;
    private boolean bound;
    private boolean succeeded;
    private String value;
    private String reason;
    private String note;
    private String fact;
    private String factDigest;
    private String evidence;
    private String documentNo;
    private LocalDate asOf;
    private String triedBy;
    private Instant recordedAt;

    protected Trial() {
        // for Hibernate
    }

    /** @param reason why it failed; null for a success */
    record Outcome(String value, String reason, String note, String fact, String factDigest) {}

    record Tried(LocalDate asOf, String by, Instant at) {}

    static Trial of(
            UUID id, TargetSet set, Indicator indicator, Outcome outcome, RunTrials.OfIndicator given, Tried tried) {
        var trial = new Trial();
        trial.id = id;
        trial.regionCode = set.regionCode();
        trial.unitCode = set.unitCode();
        trial.fiscalYear = set.fiscalYear();
        trial.targetSetId = set.id();
        trial.indicatorName = indicator.name();
        trial.definition = indicator.definition();
        trial.bound = indicator.isBound();
        trial.succeeded = outcome.reason() == null;
        trial.value = outcome.value();
        trial.reason = outcome.reason();
        trial.note = outcome.note();
        trial.fact = outcome.fact();
        trial.factDigest = outcome.factDigest();
        trial.evidence = given == null || indicator.isBound() ? null : given.evidence();
        trial.documentNo = given == null ? null : given.documentNo();
        trial.asOf = tried.asOf();
        trial.triedBy = tried.by();
        trial.recordedAt = tried.at();
        return trial;
    }

    TrialView view(UUID indicator) {
        return new TrialView(indicator, indicatorName, succeeded, value, reason, note, factDigest, evidence, asOf);
    }

    String definition() {
        return definition;
    }

    boolean isSuccess() {
        return succeeded;
    }
}
