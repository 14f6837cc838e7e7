package org.jixiao.beneficiary.imports;

import java.util.List;
import java.util.Optional;
import org.jixiao.beneficiary.household.HouseholdDraft;

/** One household of a file: its rows, and either what is to be registered or what is wrong with it. */
record HouseholdEntry(HouseholdGroup group, Optional<HouseholdDraft> draft, List<RowFault> faults) {

    HouseholdEntry rejected(List<RowFault> reasons) {
        return new HouseholdEntry(group, Optional.empty(), reasons);
    }
}
