package org.jixiao.report.rendering;

import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.TableGrid;

/** Writes the cells of one table: merged as they are in the report, numbers as numbers. */
final class SheetCells {

    /** What heads a column of counts, scores or money; 代码, 文号 and 年度 head no such column. */
    private static final Pattern HEADS_AMOUNTS = Pattern.compile("(?s).*(?:分值|得分|数|额)(?:（[^）]*）)?");

    private static final double PADDING = 4;

    private final Worksheet sheet;
    private final SheetGrid grid;
    private final Table table;
    private final int[] starts;

    SheetCells(Worksheet sheet, SheetGrid grid, Table table) {
        this.sheet = sheet;
        this.grid = grid;
        this.table = table;
        starts = grid.starts(table);
    }

    /** @return the row below */
    int write(int from, List<Table.Row> rows, boolean header) {
        var heights = new double[rows.size()];
        for (var position : TableGrid.of(table.columns().size(), rows).positions()) {
            write(from, position, header);
            fit(heights, position);
        }
        for (var row = 0; row < heights.length; row++) {
            sheet.rowHeight(from + row, heights[row]);
        }
        return from + rows.size();
    }

    private void write(int from, TableGrid.Position position, boolean header) {
        var cell = position.cell();
        var top = from + position.row();
        var bottom = top + cell.rowSpan() - 1;
        var left = starts[position.column()];
        var right = right(position);
        var number =
                header ? null : SheetNumber.of(cell.text(), amounts(position)).orElse(null);
        if (number != null) {
            sheet.value(top, left, number.value());
        } else if (!cell.text().isEmpty()) {
            sheet.value(top, left, cell.text());
        }
        var range = sheet.range(top, left, bottom, right);
        if (bottom > top || right > left) {
            range.merge();
        }
        var style = range.style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment(alignment(position, header));
        if (header) {
            style.fontName("黑体");
        }
        if (number != null) {
            style.format(number.format());
        } else if (!header) {
            // Text, so that a code stays one when somebody types over it.
            style.format("@");
        }
        style.set();
    }

    private int right(TableGrid.Position position) {
        return starts[position.column() + position.cell().columnSpan()] - 1;
    }

    /** Amounts stand at the right edge of their column, or under a heading that says so. */
    private boolean amounts(TableGrid.Position position) {
        var cell = position.cell();
        if (cell.columnSpan() > 1) {
            return false;
        }
        var own = cell.alignment() == null
                ? table.columns().get(position.column()).alignment()
                : cell.alignment();
        return own == Alignment.RIGHT
                || TableGrid.of(table.columns().size(), table.header()).positions().stream()
                        .anyMatch(heading -> heading.column() == position.column()
                                && heading.cell().columnSpan() == 1
                                && HEADS_AMOUNTS.matcher(heading.cell().text()).matches());
    }

    private String alignment(TableGrid.Position position, boolean header) {
        var own = position.cell().alignment();
        var column = header
                ? Alignment.CENTRE
                : table.columns().get(position.column()).alignment();
        return switch (own == null ? column : own) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    /** A cell of several rows widens the last of them by what the others leave over. */
    private void fit(double[] heights, TableGrid.Position position) {
        var cell = position.cell();
        var width = grid.share(starts[position.column()], right(position)) * FormSheet.WIDTH;
        var last = position.row() + cell.rowSpan() - 1;
        var needed = PADDING + FormSheet.LINE * TextWidth.lines(cell.text(), width);
        for (var row = position.row(); row < last; row++) {
            heights[row] = Math.max(heights[row], PADDING + FormSheet.LINE);
            needed -= heights[row];
        }
        heights[last] = Math.max(heights[last], Math.max(needed, PADDING + FormSheet.LINE));
    }
}
