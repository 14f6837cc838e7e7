package org.jixiao.beneficiary.imports;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jixiao.sheets.SheetRow;

/** Where the columns of the household file stand in one file, in whatever order and with whatever others between. */
final class HouseholdColumns {

    private final List<String> headings;
    private final int[] places;

    HouseholdColumns(List<String> headings) {
        this.headings = headings;
        this.places = Stream.of(HouseholdColumn.values())
                .mapToInt(column -> headings.indexOf(column.heading()))
                .toArray();
    }

    /** Headings that the file needs and does not have; such a file is refused whole. */
    List<String> missing() {
        return headings(column -> column.isRequired() && place(column) < 0);
    }

    /** Of two columns with one heading nobody knows which is meant; such a file is refused whole. */
    List<String> doubled() {
        return headings(column -> Collections.frequency(headings, column.heading()) > 1);
    }

    private static List<String> headings(Predicate<HouseholdColumn> wanted) {
        return Stream.of(HouseholdColumn.values())
                .filter(wanted)
                .map(HouseholdColumn::heading)
                .toList();
    }

    /** -1 where the column is missing. */
    int place(HouseholdColumn column) {
        return places[column.ordinal()];
    }

    String cell(SheetRow row, HouseholdColumn column) {
        return row.cell(place(column));
    }
}
