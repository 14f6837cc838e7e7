package org.jixiao.evaluation.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A row as its author sent it.
 *
 * @param line     its number in the sheet
 * @param row      whose row it is; null for one that was added
 * @param set      of which target set; null for one that was added
 * @param base     what stood in the filled columns when the workbook was taken away
 * @param cells    what stands in the known columns now, as it was typed
 * @param formulas columns that hold a formula
 * @param own      what stands in the columns that its author added, in their order
 */
record SentRow(
        BookSheet sheet,
        long line,
        UUID row,
        UUID set,
        Map<SheetColumn, String> base,
        Map<SheetColumn, String> cells,
        Set<SheetColumn> formulas,
        List<String> own) {

    String text(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    String downloaded(SheetColumn column) {
        return base.getOrDefault(column, "");
    }

    /** For the person who has to find it. */
    String name() {
        return text(sheet.nameColumn());
    }
}
