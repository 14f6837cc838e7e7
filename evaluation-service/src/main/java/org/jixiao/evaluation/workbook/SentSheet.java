package org.jixiao.evaluation.workbook;

import java.util.List;
import java.util.Map;

/**
 * A sheet as its author sent it.
 *
 * @param places    the number of each known column, from 0
 * @param headings  of the columns that its author added
 */
record SentSheet(BookSheet sheet, Map<SheetColumn, Integer> places, List<String> headings, List<SentRow> rows) {

    private static final int LETTERS = 26;

    /** As spreadsheet programs name it: 绩效目标!H12. */
    String address(SentRow row, SheetColumn column) {
        return sheet.title() + "!" + letters(places.get(column)) + row.line();
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
