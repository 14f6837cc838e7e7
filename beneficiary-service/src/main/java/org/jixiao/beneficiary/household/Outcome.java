package org.jixiao.beneficiary.household;

import java.util.List;
import java.util.UUID;

/**
 * What became of one household that was entered.
 *
 * @param household its id, null when it was rejected or only tried
 */
public record Outcome(Kind kind, UUID household, List<RegistryRule.Breach> breaches) {

    public enum Kind {
        REGISTERED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }
}
