package org.jixiao.beneficiary.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.beneficiary.household.RegistryRule;
import org.jixiao.common.problem.Text;

/**
 * The household file, cut into households: adjacent rows with one number. Every entry has either a draft that obeys
 * the rules of the registry, or its faults.
 */
public final class HouseholdSheet {

    private final Table table;
    private final LocalDate today;
    private final Map<HouseholdColumn, Integer> columns = new HashMap<>();

    public HouseholdSheet(Table table, LocalDate today) {
        this.table = table;
        this.today = today;
        for (var column : HouseholdColumn.values()) {
            columns.put(column, table.column(column.heading()));
        }
    }

    /** Headings that the file needs and does not have; such a file is refused whole. */
    public List<String> missingHeadings() {
        return Stream.of(HouseholdColumn.values())
                .filter(HouseholdColumn::isRequired)
                .map(HouseholdColumn::heading)
                .filter(heading -> table.column(heading) < 0)
                .toList();
    }

    public List<HouseholdEntry> entries() {
        var entries = new ArrayList<HouseholdEntry>();
        var seen = new HashSet<String>();
        var rows = table.rows();
        for (int start = 0, end; start < rows.size(); start = end) {
            var number = number(rows.get(start));
            end = start + 1;
            while (end < rows.size()
                    && !number.isEmpty()
                    && number(rows.get(end)).equals(number)) {
                end++;
            }
            entries.add(entry(rows.subList(start, end), !number.isEmpty() && !seen.add(number)));
        }
        return entries;
    }

    private HouseholdEntry entry(List<Table.Row> rows, boolean scattered) {
        var first = rows.get(0);
        var faults = new ArrayList<RowFault>();
        if (scattered) {
            faults.add(new RowFault(
                    first.line(),
                    HouseholdColumn.NUMBER.heading(),
                    "HOUSEHOLD_SCATTERED",
                    new Text("同一户的各行须相邻", "The rows of a household must stand together")));
        }
        var draft = new HouseholdRows(rows, columns, today).read(faults);
        if (draft.isPresent()) {
            for (var breach : RegistryRule.breaches(draft.get())) {
                var line = rows.get(Math.max(breach.member(), 0)).line();
                faults.add(new RowFault(
                        line, "", breach.rule().name(), breach.rule().message()));
            }
        }
        var lines = rows.stream().map(Table.Row::line).toList();
        return new HouseholdEntry(lines, faults.isEmpty() ? draft : java.util.Optional.empty(), faults);
    }

    private String number(Table.Row row) {
        return row.cell(columns.get(HouseholdColumn.NUMBER));
    }
}
