package org.jixiao.evaluation.rulepack;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** From this day on a published pack governs nothing that begins. Appended; what was scored by the pack keeps it. */
@Entity
@Immutable
public class RulePackRetirement {

    @Id
    private UUID id;

    private String regionCode;
    private UUID rulePackId;
    private LocalDate retiredFrom;
    private String reason;
    private String retiredBy;
    private Instant recordedAt;

    protected RulePackRetirement() {
        // for Hibernate
    }

    static RulePackRetirement of(UUID id, PublishedPack pack, RetireRulePack request, String by, Instant at) {
        var retirement = new RulePackRetirement();
        retirement.id = id;
        retirement.regionCode = pack.regionCode();
        retirement.rulePackId = pack.id();
        retirement.retiredFrom = request.from();
        retirement.reason = request.reason();
        retirement.retiredBy = by;
        retirement.recordedAt = at;
        return retirement;
    }

    LocalDate retiredFrom() {
        return retiredFrom;
    }

    String reason() {
        return reason;
    }
}
