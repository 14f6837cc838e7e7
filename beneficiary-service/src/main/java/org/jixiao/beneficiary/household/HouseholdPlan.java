package org.jixiao.beneficiary.household;

import java.util.List;
import java.util.UUID;

/**
 * How one household is to be written: everything decided, nothing written yet.
 *
 * @param household      its id, made now for a new one
 * @param version        the version that is written, 0 for a new household
 * @param retentionYear  the year whose key seals its fields
 * @param contentIndex   keyed digest of everything that was entered
 * @param members        who is in the household now
 * @param departed       members who are not in it any more
 */
record HouseholdPlan(
        UUID household,
        int version,
        int retentionYear,
        byte[] contentIndex,
        HouseholdDraft draft,
        List<PlannedMember> members,
        List<UUID> departed) {

    boolean isNew() {
        return version == 0;
    }

    record PlannedMember(UUID id, boolean isNew, byte[] identityIndex, MemberDraft draft) {}
}
