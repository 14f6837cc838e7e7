package org.jixiao.common.disclosure;

import java.util.Arrays;

/**
 * Counts by two divisions, each thing counted in exactly one cell, with the totals of its rows and columns: the last row
 * and the last column. A count that is withheld is null.
 */
public final class CountTable {

    private final Long[][] cells;

    private CountTable(Long[][] cells) {
        this.cells = cells;
    }

    /**
     * @param counts rows of equal length, at least one of each, none negative
     * @throws IllegalArgumentException otherwise
     */
    public static CountTable of(long[][] counts) {
        requireCounts(counts);
        var rows = counts.length;
        var columns = counts[0].length;
        var cells = new Long[rows + 1][columns + 1];
        for (var row : cells) {
            Arrays.fill(row, 0L);
        }
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var count = counts[row][column];
                cells[row][column] = count;
                cells[row][columns] += count;
                cells[rows][column] += count;
                cells[rows][columns] += count;
            }
        }
        return new CountTable(cells);
    }

    private static void requireCounts(long[][] counts) {
        if (counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("a table has rows and columns");
        }
        for (var row : counts) {
            if (row.length != counts[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("every row has the same columns and no negative count");
            }
        }
    }

    /** The same table without these cells. */
    CountTable without(boolean[][] withheld) {
        var kept = new Long[height()][width()];
        for (var row = 0; row < height(); row++) {
            for (var column = 0; column < width(); column++) {
                kept[row][column] = withheld[row][column] ? null : cells[row][column];
            }
        }
        return new CountTable(kept);
    }

    /** Null where it is withheld; the last row and the last column hold the totals. */
    public Long at(int row, int column) {
        return cells[row][column];
    }

    /** With the row of totals. */
    public int height() {
        return cells.length;
    }

    /** With the column of totals. */
    public int width() {
        return cells[0].length;
    }
}
