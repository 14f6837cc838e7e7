package org.jixiao.beneficiary.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.RegisteredPersons;
import org.jixiao.beneficiary.household.RegistryRule;
import org.jixiao.beneficiary.privacy.Masks;

/** Judges the households of a file: each has either a draft that obeys the rules of the registry, or its faults. */
final class HouseholdSheet {

    private final HouseholdColumns columns;
    private final LocalDate today;

    HouseholdSheet(List<String> headings, LocalDate today) {
        this.columns = new HouseholdColumns(headings);
        this.today = today;
    }

    /** Numbers of the households of which something is masked, and what is registered of them must be known. */
    List<String> masked(List<HouseholdGroup> groups) {
        return groups.stream()
                .filter(this::isMasked)
                .map(group -> columns.cell(group.rows().get(0), HouseholdColumn.NUMBER))
                .toList();
    }

    /** @param registered by number, of the households that {@link #masked} named */
    List<HouseholdEntry> entries(List<HouseholdGroup> groups, Map<String, RegisteredPersons> registered) {
        var entries = new ArrayList<HouseholdEntry>(groups.size());
        for (var group : groups) {
            var number = columns.cell(group.rows().get(0), HouseholdColumn.NUMBER);
            entries.add(entry(group, registered.getOrDefault(number, RegisteredPersons.NONE)));
        }
        return entries;
    }

    private HouseholdEntry entry(HouseholdGroup group, RegisteredPersons registered) {
        var faults = new RowFaults();
        var rows = group.rows();
        if (group.scattered()) {
            faults.add(
                    rows.get(0),
                    HouseholdColumn.NUMBER,
                    "HOUSEHOLD_SCATTERED",
                    "同一户的各行须相邻",
                    "The rows of a household must stand together");
        }
        var draft = new HouseholdRows(rows, columns, faults)
                .read(new MemberRow(columns, today, registered, faults), registered);
        if (draft.isPresent()) {
            for (var breach : RegistryRule.breaches(draft.get())) {
                faults.add(
                        rows.get(Math.max(breach.member(), 0)),
                        breach.rule().name(),
                        breach.rule().message());
            }
        }
        return new HouseholdEntry(group, faults.isEmpty() ? draft : Optional.empty(), faults.all());
    }

    private boolean isMasked(HouseholdGroup group) {
        return group.rows().stream()
                .anyMatch(row -> IdentityNumber.isMasked(columns.cell(row, HouseholdColumn.IDENTITY_NUMBER))
                        || Masks.isMasked(columns.cell(row, HouseholdColumn.CATEGORIES))
                        || Masks.isMasked(columns.cell(row, HouseholdColumn.NAME))
                        || Masks.isMasked(columns.cell(row, HouseholdColumn.REMARK)));
    }
}
