package org.jixiao.report.checking.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Place;

/** Where in a DOCX the paragraphs and cells stand that {@link DocxReader} counts. */
public final class DocxSpots {

    /** @param from first character in the paragraph, without the number that Word writes by itself */
    public record Spot(XWPFParagraph paragraph, int from, int to) {}

    /** @param before what comes before the passage in the text of its paragraph; negative where Word adds a number */
    private record Start(XWPFParagraph paragraph, int before) {}

    private final Map<String, Start> starts = new HashMap<>();
    private int paragraphs;
    private int tables;

    private DocxSpots() {}

    public static DocxSpots of(XWPFDocument document) {
        var spots = new DocxSpots();
        var numbering = new Numbering();
        for (var element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                spots.add(paragraph, numbering.before(paragraph));
            } else if (element instanceof XWPFTable table) {
                spots.add(table);
            }
        }
        return spots;
    }

    private void add(XWPFParagraph paragraph, String number) {
        var before = -number.length();
        for (var line : (number + paragraph.getText()).split("\n")) {
            if (!line.isBlank()) {
                starts.put(String.valueOf(++paragraphs), new Start(paragraph, before));
            }
            before += line.length() + 1;
        }
    }

    private void add(XWPFTable table) {
        tables++;
        for (var row = 0; row < table.getNumberOfRows(); row++) {
            var column = 0;
            for (var cell : table.getRow(row).getTableCells()) {
                var address = Passage.cell(tables, row, column, "").cell();
                starts.put(tables + address, new Start(first(cell), 0));
                column += DocxReader.span(cell);
            }
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
    }

    /** Nothing where the document has no words at all; what is about the whole stands at its beginning. */
    public Spot at(Place place) {
        if (place == null) {
            var first = starts.getOrDefault("1", starts.get("1A1"));
            return first == null ? null : new Spot(first.paragraph(), 0, Integer.MAX_VALUE);
        }
        var start = starts.get(place.paragraph() == null ? place.table() + place.cell() : "" + place.paragraph());
        return start == null
                ? null
                : new Spot(
                        start.paragraph(),
                        Math.max(0, start.before() + place.from() - 1),
                        Math.max(1, start.before() + place.to() - 1));
    }
}
