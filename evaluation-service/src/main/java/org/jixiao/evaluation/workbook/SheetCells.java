package org.jixiao.evaluation.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;

/**
 * Puts values into the cells of a sheet. Text stands in cells of the form "text", in which a spreadsheet program takes
 * nothing for a formula, not even when the cell is edited; it is kept in the table of strings, because programs that edit a
 * file in place lose what they write over a string that stands in its cell.
 */
record SheetCells(Worksheet to) {

    static final String HEADING = "BDD7EE";
    static final String LOCKED = "E7E6E6";
    static final String WRONG = "FFC7CE";

    private static final String TEXT = "@";

    void heading(int column, String heading) {
        to.value(0, column, heading);
        to.style(0, column).bold().fillColor(HEADING).wrapText(true).set();
    }

    /** A column that is its author's own. */
    void own(int column, String heading) {
        put(0, column, heading);
        style(0, column, TEXT, null, true);
        to.style(column).protectionOption(ProtectionOption.LOCKED, false).set();
    }

    void text(int row, int column, String text, boolean open) {
        put(row, column, text);
        style(row, column, TEXT, open ? null : LOCKED, open);
    }

    /** @param fill null for none */
    void value(int row, int column, SheetColumn known, Object value, String fill, boolean open) {
        put(row, column, value);
        style(row, column, form(known, value), fill, open);
    }

    private static String form(SheetColumn column, Object value) {
        if (value instanceof LocalDate) {
            return "yyyy-mm-dd";
        }
        return value instanceof BigDecimal || value.equals("") && column.kind() != CellKind.TEXT ? null : TEXT;
    }

    private void put(int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            to.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            to.value(row, column, date);
        } else if (!value.equals("")) {
            to.value(row, column, value.toString());
        }
    }

    private void style(int row, int column, String format, String fill, boolean open) {
        var style = to.style(row, column);
        if (format != null) {
            style.format(format);
        }
        if (fill != null) {
            style.fillColor(fill);
        }
        if (open) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
        style.set();
    }
}
