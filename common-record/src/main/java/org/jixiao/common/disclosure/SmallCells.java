package org.jixiao.common.disclosure;

import java.util.Arrays;

/**
 * Withholds from a table every count from 1 to k − 1, and as few others as it takes that none of them can be worked out
 * from what is left: for whoever knows all published cells, each of them could be k higher than it is.
 *
 * <p>A table with its totals is a circulation: what a row sends to its columns is what comes to it as its total. To raise
 * one cell means to send more around a circle of withheld cells. The circle is searched with the least loss: cells that
 * are withheld already cost nothing, others what they count, empty ones and totals much more.
 */
public final class SmallCells {

    private static final long EMPTY = 1_000_000_000L;
    private static final long TOTAL = 1_000_000_000_000L;
    private static final long BOUNDLESS = Long.MAX_VALUE;

    private final CountTable table;
    private final int k;
    private final boolean[][] withheld;

    private SmallCells(CountTable table, int k) {
        this.table = table;
        this.k = k;
        this.withheld = new boolean[table.height()][table.width()];
    }

    /**
     * @param k the smallest count that may be published, other than zero
     * @return the table with the withheld counts absent
     */
    public static CountTable withheld(CountTable table, int k) {
        var cells = new SmallCells(table, k);
        cells.withholdSmall();
        cells.protectSmall();
        return table.without(cells.withheld);
    }

    private boolean isSmall(int row, int column) {
        return table.at(row, column) > 0 && table.at(row, column) < k;
    }

    private void withholdSmall() {
        for (var row = 0; row < table.height(); row++) {
            for (var column = 0; column < table.width(); column++) {
                withheld[row][column] = isSmall(row, column);
            }
        }
    }

    private void protectSmall() {
        for (var row = 0; row < table.height(); row++) {
            for (var column = 0; column < table.width(); column++) {
                if (isSmall(row, column)) {
                    protect(row, column);
                }
            }
        }
    }

    /** Sends k more through the cell, and withholds whatever the way needs. */
    private void protect(int row, int column) {
        var sent = new long[table.height()][table.width()];
        var raised = 0L;
        while (raised < k) {
            var way = new Way(row, column, sent);
            raised += way.send(k - raised);
        }
    }

    /** From a row to a column; totals stand on the other side of the equation, and run the other way. */
    private boolean runsToColumn(int row, int column) {
        return (row == table.height() - 1) == (column == table.width() - 1);
    }

    private long cost(int row, int column) {
        if (withheld[row][column]) {
            return 0;
        }
        if (row == table.height() - 1 || column == table.width() - 1) {
            return TOTAL + table.at(row, column);
        }
        return table.at(row, column) == 0 ? EMPTY : table.at(row, column);
    }

    /**
     * The cheapest way around, from the end of one cell back to its beginning (Dijkstra). Places are the rows, then the
     * columns.
     */
    private final class Way {

        private final int row;
        private final int column;
        private final long[][] sent;
        private final int places = table.height() + table.width();
        private final long[] loss = new long[places];
        private final int[] before = new int[places];
        private final boolean[] done = new boolean[places];

        Way(int row, int column, long[][] sent) {
            this.row = row;
            this.column = column;
            this.sent = sent;
        }

        long send(long wanted) {
            var columnPlace = table.height() + column;
            var from = runsToColumn(row, column) ? columnPlace : row;
            var to = from == row ? columnPlace : row;
            search(from);
            var room = wanted;
            for (var place = to; place != from; place = before[place]) {
                room = Math.min(room, room(before[place], place));
            }
            for (var place = to; place != from; place = before[place]) {
                send(before[place], place, room);
            }
            return room;
        }

        private void search(int from) {
            Arrays.fill(loss, BOUNDLESS);
            loss[from] = 0;
            for (var place = from; place >= 0; place = next()) {
                done[place] = true;
                var isRow = place < table.height();
                var first = isRow ? table.height() : 0;
                var end = isRow ? places : table.height();
                for (var other = first; other < end; other++) {
                    reach(place, other);
                }
            }
        }

        private void reach(int place, int other) {
            var r = Math.min(place, other);
            var c = Math.max(place, other) - table.height();
            if (done[other] || r == row && c == column || room(place, other) == 0) {
                return;
            }
            var through = loss[place] + cost(r, c);
            if (through < loss[other]) {
                loss[other] = through;
                before[other] = place;
            }
        }

        private int next() {
            var nearest = -1;
            for (var place = 0; place < places; place++) {
                if (!done[place] && loss[place] < BOUNDLESS && (nearest < 0 || loss[place] < loss[nearest])) {
                    nearest = place;
                }
            }
            return nearest;
        }

        /** A count can grow without bound, and shrink to nothing. */
        private long room(int place, int other) {
            var r = Math.min(place, other);
            var c = Math.max(place, other) - table.height();
            var grows = runsToColumn(r, c) == (place < other);
            return grows ? BOUNDLESS : table.at(r, c) + sent[r][c];
        }

        private void send(int place, int other, long more) {
            var r = Math.min(place, other);
            var c = Math.max(place, other) - table.height();
            withheld[r][c] = true;
            sent[r][c] += runsToColumn(r, c) == (place < other) ? more : -more;
        }
    }
}
