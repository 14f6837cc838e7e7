package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.jixiao.report.checking.text.SourceText;

/** A DOC of Word 97 to 2003. Numbers that Word wrote by itself are not in it, so what rests on numbering is uncertain. */
final class DocReader implements Reader {

    @Override
    public SourceText read(byte[] file) throws IOException {
        var built = new SourceText.Builder();
        try (var document = new HWPFDocument(new ByteArrayInputStream(file))) {
            var range = document.getRange();
            for (var i = 0; i < range.numParagraphs(); ) {
                var paragraph = range.getParagraph(i);
                i += paragraph.isInTable() ? table(range, paragraph, built) : paragraph(paragraph, built);
            }
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
        return built.build(true);
    }

    private static int paragraph(Paragraph paragraph, SourceText.Builder built) {
        for (var line : clean(paragraph.text()).split("[\\r\\n\\x0B]")) {
            built.paragraph(line);
        }
        return 1;
    }

    private static int table(Range range, Paragraph first, SourceText.Builder built) {
        var table = range.getTable(first);
        built.table(rows(table));
        return Math.max(1, table.numParagraphs());
    }

    private static List<List<String>> rows(Table table) {
        var rows = new ArrayList<List<String>>();
        for (var r = 0; r < Math.min(table.numRows(), Limits.ROWS); r++) {
            var row = table.getRow(r);
            var cells = new ArrayList<String>();
            for (var c = 0; c < Math.min(row.numCells(), Limits.COLUMNS); c++) {
                cells.add(clean(row.getCell(c).text())
                        .replaceAll("[\\r\\n\\x07\\x0B]", " ")
                        .strip());
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String clean(String text) {
        return WordExtractor.stripFields(text).replace("\u0007", "");
    }
}
