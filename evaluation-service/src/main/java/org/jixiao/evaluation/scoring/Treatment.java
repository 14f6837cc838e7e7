package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/** What persons added to a result: how well it is supported, why it went far beyond, and an override with its reason. */
public record Treatment(DataSupport support, Optional<OverReason> overReason, Optional<Override> override) {

    /** Marks set by a person for a far over-fulfilled indicator; {@code evidence} names the audited act. */
    public record Override(BigDecimal marks, String reason, String evidence) {}

    public static Treatment supportedBy(DataSupport support) {
        return new Treatment(support, Optional.empty(), Optional.empty());
    }

    public Treatment because(OverReason reason) {
        return new Treatment(support, Optional.of(reason), override);
    }

    public Treatment setTo(BigDecimal marks, String reason, String evidence) {
        return new Treatment(support, overReason, Optional.of(new Override(marks, reason, evidence)));
    }
}
