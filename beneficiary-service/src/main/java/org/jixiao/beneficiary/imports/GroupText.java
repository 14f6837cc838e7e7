package org.jixiao.beneficiary.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.sheets.SheetRow;

/** Households of a file as one text, to be sealed and opened again; what a person can type never holds its separators. */
final class GroupText {

    private static final char GROUP = '\u001d';
    private static final char ROW = '\u001e';
    private static final char CELL = '\u001f';
    private static final String SCATTERED = "scattered";

    /** The line and the columns with formulas stand before the cells. */
    private static final int BEFORE_CELLS = 2;

    private GroupText() {}

    static void append(StringBuilder text, HouseholdGroup group) {
        text.append(group.scattered() ? SCATTERED : "");
        for (var row : group.rows()) {
            text.append(ROW).append(row.line()).append(CELL).append(formulas(row));
            for (var cell : row.cells()) {
                text.append(CELL).append(plain(cell));
            }
        }
        text.append(GROUP);
    }

    static List<HouseholdGroup> groups(String text) {
        var groups = new ArrayList<HouseholdGroup>();
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.indexOf(GROUP, start);
            var parts = text.substring(start, end).split(String.valueOf(ROW), -1);
            var rows = Stream.of(parts).skip(1).map(GroupText::row).toList();
            groups.add(new HouseholdGroup(rows, parts[0].equals(SCATTERED)));
        }
        return groups;
    }

    static String headings(List<String> headings) {
        return headings.stream().map(GroupText::plain).collect(Collectors.joining(String.valueOf(CELL)));
    }

    static List<String> headings(String text) {
        return List.of(text.split(String.valueOf(CELL), -1));
    }

    private static SheetRow row(String text) {
        var cells = text.split(String.valueOf(CELL), -1);
        var formulas = cells[1].isEmpty()
                ? Set.<Integer>of()
                : Stream.of(cells[1].split(",")).map(Integer::valueOf).collect(Collectors.toSet());
        return new SheetRow(Long.parseLong(cells[0]), List.of(cells).subList(BEFORE_CELLS, cells.length), formulas);
    }

    private static String formulas(SheetRow row) {
        return row.formulas().isEmpty()
                ? ""
                : row.formulas().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String plain(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (cell.charAt(at) >= GROUP && cell.charAt(at) <= CELL) {
                return cell.replace(GROUP, ' ').replace(ROW, ' ').replace(CELL, ' ');
            }
        }
        return cell;
    }
}
