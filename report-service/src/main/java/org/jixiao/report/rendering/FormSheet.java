package org.jixiao.report.rendering;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.report.document.Table;

/** One sheet: a heading, tables one below the other on common columns, notes. */
final class FormSheet {

    /** Characters beside each other that fill the width of an upright A4 page. */
    static final double WIDTH = 92;

    /** Of one line of text, in points. */
    static final double LINE = 15;

    private static final double HEADING = 28;
    /** In inches. */
    private static final float MARGIN = 0.7f;

    private final String mark;
    private final String title;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    FormSheet(String mark, String title) {
        this.mark = mark;
        this.title = title;
    }

    void add(Table table) {
        tables.add(table);
    }

    void note(String text) {
        notes.add(text);
    }

    void write(Workbook workbook, SheetNames names) {
        var grid = SheetGrid.of(tables);
        var sheet = workbook.newWorksheet(names.next((mark + " " + title).strip()));
        for (var column = 0; column < grid.columns(); column++) {
            sheet.width(column, Math.round(grid.share(column) * WIDTH * 100) / 100.0);
        }
        page(sheet);
        var last = grid.columns() - 1;
        var row = 0;
        if (!mark.isEmpty()) {
            sheet.value(row, 0, mark);
            sheet.style(row++, 0).fontName("黑体").fontSize(14).set();
        }
        row = heading(sheet, row, last);
        for (var table : tables) {
            row = table(sheet, row, grid, table);
        }
        for (var note : notes) {
            line(sheet, row, last, note, "left", LINE * TextWidth.lines(note, WIDTH));
            row++;
        }
    }

    static void page(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.footer("— &P —", Position.CENTER);
    }

    private int heading(Worksheet sheet, int row, int last) {
        if (title.isEmpty()) {
            return row;
        }
        sheet.value(row, 0, title);
        across(sheet, row, last);
        sheet.range(row, 0, row, last)
                .style()
                .fontName("方正小标宋简体")
                .fontSize(16)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(row, HEADING);
        return row + 1;
    }

    private int table(Worksheet sheet, int from, SheetGrid grid, Table table) {
        var row = from;
        var last = grid.columns() - 1;
        if (!table.caption().isEmpty() && !table.caption().equals(title)) {
            line(sheet, row++, last, table.caption(), "center", LINE);
        }
        if (!table.unitNote().isEmpty()) {
            line(sheet, row++, last, table.unitNote(), "right", LINE);
        }
        var cells = new SheetCells(sheet, grid, table);
        var header = row;
        row = cells.write(row, table.header(), true);
        // A sheet repeats one run of rows; of several tables the last has the long body.
        if (row > header) {
            sheet.repeatRows(header, row - 1);
        }
        for (var group : table.groups()) {
            row = cells.write(row, group.rows(), false);
        }
        return row;
    }

    private static void line(Worksheet sheet, int row, int last, String text, String alignment, double height) {
        sheet.value(row, 0, text);
        across(sheet, row, last);
        sheet.range(row, 0, row, last)
                .style()
                .horizontalAlignment(alignment)
                .wrapText(true)
                .set();
        sheet.rowHeight(row, height);
    }

    private static void across(Worksheet sheet, int row, int last) {
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
    }
}
