package org.jixiao.beneficiary.household;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A household as entered, well formed but not yet checked against the rules of the registry. */
public record HouseholdDraft(
        String number,
        Set<HouseholdCategory> categories,
        Registration registration,
        String townshipCode,
        String village,
        List<MemberDraft> members) {

    public HouseholdDraft {
        categories = new TreeSet<>(categories);
        members = List.copyOf(members);
    }
}
