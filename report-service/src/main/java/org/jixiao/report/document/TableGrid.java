package org.jixiao.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where the cells of a group of rows lie, merged cells included. */
public record TableGrid(List<Position> positions) {

    /** @param row and column of the cell's first position, counted from 0 */
    public record Position(int row, int column, Table.Cell cell) {}

    /** Every position of the rows is covered exactly once, and no cell reaches out of them. */
    public static TableGrid of(int width, List<Table.Row> rows) {
        var positions = new ArrayList<Position>();
        // For each column the first row that no cell from above covers.
        var free = new int[width];
        for (var row = 0; row < rows.size(); row++) {
            var covered = new BitSet(width);
            for (var column = 0; column < width; column++) {
                covered.set(column, free[column] > row);
            }
            for (var cell : rows.get(row).cells()) {
                var first = covered.nextClearBit(0);
                var end = first + cell.columnSpan();
                if (end > width || !covered.get(first, end).isEmpty() || row + cell.rowSpan() > rows.size()) {
                    throw new IllegalArgumentException("row " + (row + 1) + ": a cell lies outside the table");
                }
                covered.set(first, end);
                Arrays.fill(free, first, end, row + cell.rowSpan());
                positions.add(new Position(row, first, cell));
            }
            if (covered.cardinality() != width) {
                throw new IllegalArgumentException("row " + (row + 1) + ": not every column is covered");
            }
        }
        return new TableGrid(List.copyOf(positions));
    }
}
