package org.jixiao.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jixiao.report.document.Table;

/** The columns of a sheet on which tables of different columns stand one below the other, as parts of one form. */
final class SheetGrid {

    /** Edges that lie closer than this share of the width are one: nobody sees the difference, but everybody a sliver. */
    private static final double SAME_EDGE = 0.029;

    private final List<Double> edges;

    private SheetGrid(List<Double> edges) {
        this.edges = edges;
    }

    static SheetGrid of(List<Table> tables) {
        var all = new TreeSet<Double>();
        for (var table : tables) {
            all.addAll(edges(table));
        }
        var kept = new ArrayList<Double>();
        for (var edge : all) {
            if (kept.isEmpty() || edge - kept.get(kept.size() - 1) > SAME_EDGE) {
                kept.add(edge);
            }
        }
        return new SheetGrid(kept);
    }

    int columns() {
        return edges.size();
    }

    /** @return its share of the width */
    double share(int column) {
        return edges.get(column) - (column == 0 ? 0 : edges.get(column - 1));
    }

    double share(int first, int last) {
        return edges.get(last) - (first == 0 ? 0 : edges.get(first - 1));
    }

    /** For each column of the table the first column of the sheet, and behind them the number of columns. */
    int[] starts(Table table) {
        var own = edges(table);
        var starts = new int[own.size() + 1];
        for (var column = 1; column < own.size(); column++) {
            starts[column] = nearest(own.get(column - 1)) + 1;
            if (starts[column] <= starts[column - 1]) {
                throw new IllegalArgumentException("a column is too narrow to be told from its neighbour");
            }
        }
        starts[own.size()] = columns();
        return starts;
    }

    private int nearest(double edge) {
        var nearest = 0;
        for (var index = 1; index < edges.size(); index++) {
            if (Math.abs(edges.get(index) - edge) < Math.abs(edges.get(nearest) - edge)) {
                nearest = index;
            }
        }
        return nearest;
    }

    /** The right edges of the columns. */
    private static List<Double> edges(Table table) {
        var whole = table.columns().stream().mapToDouble(Table.Column::share).sum();
        var edges = new ArrayList<Double>();
        var used = 0.0;
        for (var column : table.columns()) {
            used += column.share();
            // To a thousandth: 16 of 100 and 0.16 of 1 are one edge.
            edges.add(Math.round(used / whole * 1000) / 1000.0);
        }
        return edges;
    }
}
