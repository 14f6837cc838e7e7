package org.jixiao.report.rendering;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.TableGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes tables: merged cells, header rows that repeat, groups of rows that stay together. */
final class DocxTables {

    /** 156 mm in twips. */
    private static final int WIDTH = 8844;
    /** From so many columns on the smaller type is used, as in the PDF. */
    private static final int MANY_COLUMNS = 8;
    /** Half a point, in eighths of a point. */
    private static final BigInteger RULE = BigInteger.valueOf(4);

    /** Three points. */
    private static final BigInteger CELL_MARGIN = BigInteger.valueOf(60);

    private final XWPFDocument word;

    DocxTables(XWPFDocument word) {
        this.word = word;
    }

    void add(Table table) {
        var made = word.createTable();
        made.removeRow(0);
        var widths = widths(table);
        frame(made.getCTTbl(), widths);
        rows(made.getCTTbl(), table, widths, table.header(), true);
        for (var group : table.groups()) {
            rows(made.getCTTbl(), table, widths, group.rows(), false);
        }
    }

    private static int[] widths(Table table) {
        var whole = table.columns().stream().mapToDouble(Table.Column::share).sum();
        return table.columns().stream()
                .mapToInt(column -> (int) Math.round(column.share() / whole * WIDTH))
                .toArray();
    }

    private static void frame(CTTbl table, int[] widths) {
        var properties = table.getTblPr() == null ? table.addNewTblPr() : table.getTblPr();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        for (var border : List.of(
                borders.isSetTop() ? borders.getTop() : borders.addNewTop(),
                borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(),
                borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(),
                borders.isSetRight() ? borders.getRight() : borders.addNewRight(),
                borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH(),
                borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV())) {
            rule(border);
        }
        margins(properties.addNewTblCellMar());
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        for (var column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
    }

    private static void margins(CTTblCellMar margins) {
        for (var margin :
                List.of(margins.addNewTop(), margins.addNewLeft(), margins.addNewBottom(), margins.addNewRight())) {
            margin.setType(STTblWidth.DXA);
            margin.setW(CELL_MARGIN);
        }
    }

    private static void rule(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(RULE);
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    private void rows(CTTbl made, Table table, int[] widths, List<Table.Row> rows, boolean header) {
        var positions = TableGrid.of(widths.length, rows).positions();
        for (var index = 0; index < rows.size(); index++) {
            var current = index;
            var row = made.addNewTr();
            var properties = row.addNewTrPr();
            properties.addNewCantSplit();
            if (header) {
                properties.addNewTblHeader();
            }
            var keep = header || index < rows.size() - 1;
            positions.stream()
                    .filter(position -> position.row() <= current
                            && current < position.row() + position.cell().rowSpan())
                    .sorted(Comparator.comparing(TableGrid.Position::column))
                    .forEach(position -> {
                        var cell = row.addNewTc();
                        shape(cell, position, current, widths);
                        var text = position.row() == current ? position.cell().text() : "";
                        text(cell, text, style(widths.length, header), alignment(table, position, header), keep);
                    });
        }
    }

    private static void shape(CTTc cell, TableGrid.Position position, int row, int[] widths) {
        var properties = cell.addNewTcPr();
        var across = position.cell().columnSpan();
        var width = 0;
        for (var column = position.column(); column < position.column() + across; column++) {
            width += widths[column];
        }
        var measure = properties.addNewTcW();
        measure.setType(STTblWidth.DXA);
        measure.setW(BigInteger.valueOf(width));
        if (across > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(across));
        }
        if (position.cell().rowSpan() > 1) {
            properties.addNewVMerge().setVal(position.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
    }

    private void text(CTTc cell, String text, String style, ParagraphAlignment alignment, boolean keepWithNext) {
        for (var line : text.isEmpty() ? List.of("") : text.lines().toList()) {
            var paragraph = new XWPFParagraph(cell.addNewP(), word);
            paragraph.setStyle(style);
            paragraph.setKeepNext(keepWithNext);
            paragraph.setAlignment(alignment);
            if (!line.isEmpty()) {
                paragraph.createRun().setText(line);
            }
        }
    }

    private static String style(int columns, boolean header) {
        return (header ? "TableHead" : "TableText") + (columns >= MANY_COLUMNS ? "Small" : "");
    }

    private static ParagraphAlignment alignment(Table table, TableGrid.Position position, boolean header) {
        var own = position.cell().alignment();
        var column = header
                ? Alignment.CENTRE
                : table.columns().get(position.column()).alignment();
        return switch (own == null ? column : own) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
