package org.jixiao.report.checking.text;

import java.util.List;

/** A table, row by row. A merged cell stands in the first of its places, the others of them are the same passage. */
public record Grid(int number, List<List<Passage>> rows) {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public String text(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column).plain().strip() : "";
    }

    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
