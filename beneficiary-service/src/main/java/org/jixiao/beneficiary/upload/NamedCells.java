package org.jixiao.beneficiary.upload;

import java.util.Map;
import org.jixiao.sheets.Cells;
import org.jixiao.sheets.SheetRow;

/** The cells of a row by their headings. */
public record NamedCells(Map<String, Integer> columns, SheetRow row) {

    /** With plain digits and letters; empty where the cell or its column is missing. */
    public String get(String heading) {
        return Cells.plain(row.cell(columns.getOrDefault(heading, -1)));
    }
}
