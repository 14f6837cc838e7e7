package org.jixiao.report.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the rows of one table. In a row {@code <} continues the cell at the left and {@code ^} the cell above; in
 * the columns that merge, a cell that repeats the one above, under the same cell at its left, continues it as well.
 */
final class TableBuilder {

    private static final String LEFT = "<";
    private static final String ABOVE = "^";

    private final Node.Shape form;
    private final String caption;
    private final List<List<Phrase.Spoken>> header = new ArrayList<>();
    private final List<List<Phrase.Spoken>> rows = new ArrayList<>();

    TableBuilder(Node.Shape form, Scope scope) {
        this.form = form;
        this.caption = form.caption().speak(scope, 0).text();
    }

    void row(Node.Row row, Scope scope) {
        if (row.cells().size() != form.columns().size()) {
            throw new TemplateFault(
                    row.line(),
                    "本行有 " + row.cells().size() + " 格，表格有 " + form.columns().size() + " 列");
        }
        (row.header() ? header : rows)
                .add(row.cells().stream().map(cell -> cell.speak(scope, 0)).toList());
    }

    Narrative.Grid build() {
        var groups = new ArrayList<List<Narrative.Row>>();
        var from = 0;
        for (var row = 1; row <= rows.size(); row++) {
            // A row none of whose cells continues one above begins a new group.
            if (row == rows.size() || !form.together() && !continuesAbove(rows, row)) {
                groups.add(merged(rows.subList(from, row)));
                from = row;
            }
        }
        return new Narrative.Grid(caption, form.unitNote(), form.columns(), merged(header), groups);
    }

    private boolean continuesAbove(List<List<Phrase.Spoken>> all, int row) {
        for (var column = 0; column < form.columns().size(); column++) {
            if (above(all, row, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean above(List<List<Phrase.Spoken>> all, int row, int column) {
        var text = all.get(row).get(column).text();
        if (text.equals(ABOVE)) {
            return true;
        }
        return row > 0
                && column < form.merged()
                && !text.isEmpty()
                && !text.equals(LEFT)
                && text.equals(all.get(row - 1).get(column).text())
                && (column == 0 || above(all, row, column - 1));
    }

    private boolean left(List<List<Phrase.Spoken>> all, int row, int column) {
        return all.get(row).get(column).text().equals(LEFT);
    }

    private List<Narrative.Row> merged(List<List<Phrase.Spoken>> part) {
        var merged = new ArrayList<Narrative.Row>();
        for (var row = 0; row < part.size(); row++) {
            var cells = new ArrayList<Narrative.Cell>();
            for (var column = 0; column < form.columns().size(); column++) {
                if (!left(part, row, column) && !(row > 0 && above(part, row, column))) {
                    var spoken = part.get(row).get(column);
                    cells.add(new Narrative.Cell(
                            spoken.text(), across(part, row, column), down(part, row, column), spoken.quotes()));
                }
            }
            merged.add(new Narrative.Row(cells));
        }
        return merged;
    }

    private int across(List<List<Phrase.Spoken>> part, int row, int column) {
        var end = column + 1;
        while (end < form.columns().size() && left(part, row, end)) {
            end++;
        }
        return end - column;
    }

    private int down(List<List<Phrase.Spoken>> part, int row, int column) {
        var end = row + 1;
        while (end < part.size() && above(part, end, column)) {
            end++;
        }
        return end - row;
    }
}
