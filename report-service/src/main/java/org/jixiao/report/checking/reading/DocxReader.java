package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jixiao.report.checking.text.SourceText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A DOCX, with the numbers that Word writes before paragraphs by itself. */
final class DocxReader implements Reader {

    @Override
    public SourceText read(byte[] file) throws IOException, Unreadable {
        var built = new SourceText.Builder();
        var numbering = new Numbering();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var element : document.getBodyElements()) {
                add(element, numbering, built);
            }
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
        return built.build(false);
    }

    private static void add(IBodyElement element, Numbering numbering, SourceText.Builder built) throws Unreadable {
        if (element instanceof XWPFParagraph paragraph) {
            for (var line : (numbering.before(paragraph) + paragraph.getText()).split("\n")) {
                built.paragraph(line);
            }
        } else if (element instanceof XWPFTable table) {
            if (table.getNumberOfRows() > Limits.ROWS) {
                throw Limits.tooLarge("表格行数过多");
            }
            built.table(table.getRows().stream().map(DocxReader::cells).toList());
        }
    }

    private static List<String> cells(org.apache.poi.xwpf.usermodel.XWPFTableRow row) {
        var cells = new ArrayList<String>();
        for (var cell : row.getTableCells()) {
            cells.add(goesOn(cell) ? "" : cell.getText());
            for (var more = 1; more < span(cell) && cells.size() < Limits.COLUMNS; more++) {
                cells.add("");
            }
        }
        return cells;
    }

    /** Merged with the cell above it. */
    private static boolean goesOn(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }
}
