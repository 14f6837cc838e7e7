package org.jixiao.sheets;

import java.util.List;
import java.util.Set;

/**
 * One row as its author sees it.
 *
 * @param line     line of the CSV file on which it begins, or number of the row of the sheet
 * @param cells    texts; a number without exponent, a date as ISO 8601
 * @param formulas columns (from 0) that hold a formula, whose result nobody but its author has checked
 */
public record SheetRow(long line, List<String> cells, Set<Integer> formulas) {

    /** Stripped; empty where the row is too short, or where the column is missing (-1). */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    boolean isEmpty() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
