package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.report.document.Table.Alignment;

/** A group of rows with its heights; no row of it is higher than a page holds. */
record MeasuredGroup(List<Cell> cells, double[] heights) {

    /**
     * @param end first row below the cell
     * @param element in the structure of the document
     */
    record Cell(int row, int end, double left, double right, List<Line> lines, Alignment alignment, int element) {

        double height(TableType type) {
            return lines.size() * type.pitch() + 2 * TableType.PADDING;
        }

        private Cell moved(int newRow, int newEnd, List<Line> newLines) {
            return new Cell(newRow, newEnd, left, right, newLines, alignment, element);
        }
    }

    static MeasuredGroup of(List<Cell> cells, int rows, double highest, TableType type) {
        var split = cells;
        var count = rows;
        var most = (int) Math.floor((highest - 2 * TableType.PADDING) / type.pitch());
        for (var row = 0; row < count; row++) {
            if (longest(split, row) > most) {
                split = cut(split, row, most);
                count++;
            }
        }
        return new MeasuredGroup(List.copyOf(split), heights(split, count, highest, type));
    }

    double height() {
        return Arrays.stream(heights).sum();
    }

    double height(int from, int to) {
        return Arrays.stream(heights, from, to).sum();
    }

    private static int longest(List<Cell> cells, int row) {
        return cells.stream()
                .filter(cell -> cell.row() == row && cell.end() == row + 1)
                .mapToInt(cell -> cell.lines().size())
                .max()
                .orElse(0);
    }

    /** A row that is higher than a page becomes two: the lines that fit, and the rest. */
    private static List<Cell> cut(List<Cell> cells, int row, int most) {
        var cut = new ArrayList<Cell>();
        for (var cell : cells) {
            if (cell.row() == row && cell.end() == row + 1) {
                var here = Math.min(most, cell.lines().size());
                cut.add(cell.moved(row, row + 1, cell.lines().subList(0, here)));
                cut.add(cell.moved(
                        row + 1,
                        row + 2,
                        cell.lines().subList(here, cell.lines().size())));
            } else {
                var below = cell.row() > row ? 1 : 0;
                cut.add(cell.moved(cell.row() + below, cell.end() + (cell.end() > row ? 1 : 0), cell.lines()));
            }
        }
        return cut;
    }

    /** Cells of one row first; a cell over several rows then stretches them evenly if it needs more. */
    private static double[] heights(List<Cell> cells, int rows, double highest, TableType type) {
        var heights = new double[rows];
        Arrays.fill(heights, type.pitch() + 2 * TableType.PADDING);
        cells.stream()
                .filter(cell -> cell.end() - cell.row() == 1)
                .forEach(cell -> heights[cell.row()] = Math.max(heights[cell.row()], cell.height(type)));
        for (var cell : cells) {
            var lacking = needed(cell, highest, type)
                    - Arrays.stream(heights, cell.row(), cell.end()).sum();
            for (var row = cell.row(); row < cell.end() && lacking > 0; row++) {
                heights[row] += lacking / (cell.end() - cell.row());
            }
        }
        return heights;
    }

    /** A cell longer than half a page may be divided by page breaks, and each part loses up to a line. */
    private static double needed(Cell cell, double highest, TableType type) {
        var height = cell.height(type);
        var parts = cell.end() - cell.row() > 1 && height > highest / 2 ? Math.ceil(height / highest) + 1 : 0;
        return height + parts * (type.pitch() + 2 * TableType.PADDING);
    }
}
