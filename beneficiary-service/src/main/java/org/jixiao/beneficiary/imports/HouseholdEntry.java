package org.jixiao.beneficiary.imports;

import java.util.List;
import java.util.Optional;
import org.jixiao.beneficiary.household.HouseholdDraft;

/** One household of a file: its lines, and either what is to be registered or what is wrong with it. */
public record HouseholdEntry(List<Long> lines, Optional<HouseholdDraft> draft, List<RowFault> faults) {}
