package org.jixiao.report.document;

import java.util.List;

/**
 * A table of columns whose rows come in groups.
 *
 * @param caption above the table, may be empty
 * @param unitNote 单位：万元, at the upper right, may be empty
 * @param header repeated on every page that the table reaches
 * @param groups rows that belong together and stay on one page if a page can hold them
 */
public record Table(String caption, String unitNote, List<Column> columns, List<Row> header, List<Group> groups)
        implements Block {

    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** @param share of the table's width, relative to the other columns */
    public record Column(double share, Alignment alignment) {

        public Column {
            if (share <= 0) {
                throw new IllegalArgumentException("a column has a width");
            }
        }
    }

    /** A cell that spans rows is named once, in its first row. Without an alignment it takes its column's. */
    public record Cell(String text, int columnSpan, int rowSpan, Alignment alignment) {

        public Cell {
            Text.requireLines(text);
            if (columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("a cell covers at least one column and one row");
            }
        }

        public static Cell of(String text) {
            return new Cell(text, 1, 1, null);
        }

        public static Cell across(int columns, String text) {
            return new Cell(text, columns, 1, null);
        }

        public static Cell down(int rows, String text) {
            return new Cell(text, 1, rows, null);
        }

        public Cell aligned(Alignment chosen) {
            return new Cell(text, columnSpan, rowSpan, chosen);
        }
    }

    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }

        public static Row of(String... texts) {
            return new Row(List.of(texts).stream().map(Cell::of).toList());
        }
    }

    public record Group(List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }

        public static Group of(Row... rows) {
            return new Group(List.of(rows));
        }
    }

    public Table {
        Text.requireLines(caption);
        Text.requireLines(unitNote);
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        groups = List.copyOf(groups);
        TableGrid.of(columns.size(), header);
        for (var group : groups) {
            TableGrid.of(columns.size(), group.rows());
        }
    }

    @Override
    public void present(Presentation presentation) {
        presentation.table(this);
    }
}
