package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.figure.FigureReader;
import org.jixiao.report.checking.form.Columns.Column;
import org.jixiao.report.checking.text.Grid;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Place;

/** The rows of a table whose heading says which column is which. */
final class GridForm {

    private static final String SUMMARY = "^(?:总分|合计|总计|小计|自评得分|总得分)$";

    private final Grid grid;
    private final Columns columns;
    private final int block;
    private final List<Scored> rows = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();

    private GridForm(Grid grid, Columns columns, int block) {
        this.grid = grid;
        this.columns = columns;
        this.block = block;
    }

    static GridForm of(Grid grid, Columns columns, int block) {
        var form = new GridForm(grid, columns, block);
        for (var row = columns.headingRow() + 1; row < grid.rows().size(); row++) {
            form.read(row);
        }
        return form;
    }

    List<Scored> rows() {
        return rows;
    }

    List<Total> totals() {
        return totals;
    }

    List<Execution> executions() {
        return executions;
    }

    private void read(int row) {
        var weight = number(row, Column.WEIGHT);
        var score = number(row, Column.SCORE);
        var place = place(row);
        if (columns.has(Column.RATE) && columns.has(Column.SPENT)) {
            if (isShifted(row)) {
                return;
            }
            var rate = FigureReader.read(columns.text(grid, row, Column.RATE));
            executions.add(new Execution(
                    number(row, columns.has(Column.BUDGET) ? Column.BUDGET : Column.INITIAL),
                    number(row, Column.SPENT),
                    rate.size() == 1 ? rate.get(0).value() : null,
                    rate.size() == 1 ? rate.get(0).step().scale() : 0,
                    weight,
                    score,
                    block,
                    place));
        } else if (isSummary(row)) {
            if (score != null) {
                totals.add(new Total("总分", score, block, place));
            }
        } else if (columns.has(Column.LABEL) && (weight != null || score != null)) {
            rows.add(new Scored(
                    columns.text(grid, row, Column.LABEL),
                    weight,
                    columns.text(grid, row, Column.TARGET),
                    columns.text(grid, row, Column.ACTUAL),
                    score,
                    columns.text(grid, row, Column.REMARK),
                    block,
                    place));
        }
    }

    /** A merged cell before it can move a row by a column: then some other cell holds the rate. */
    private boolean isShifted(int row) {
        return !columns.text(grid, row, Column.RATE).contains("%")
                && grid.rows().get(row).stream()
                        .anyMatch(cell -> cell.plain().strip().matches("[\\d.]+%"));
    }

    private boolean isSummary(int row) {
        return grid.rows().get(row).stream()
                .map(Passage::plain)
                .map(text -> text.replaceAll("\\s", ""))
                .anyMatch(text -> Patterns.found(SUMMARY, text));
    }

    private Place place(int row) {
        var column = columns.at().getOrDefault(Column.LABEL, columns.at().getOrDefault(Column.NAME, 0));
        var cells = grid.rows().get(row);
        var cell = cells.get(Math.min(column, cells.size() - 1));
        return Place.in(cell, 0, cell.plain().length());
    }

    private BigDecimal number(int row, Column column) {
        var text = columns.text(grid, row, column).replaceAll("[,分\\s]|万元|元", "");
        return text.matches("-?\\d+(?:\\.\\d+)?") ? new BigDecimal(text) : null;
    }
}
