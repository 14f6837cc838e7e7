package org.jixiao.report.checking.answer;

import java.math.BigInteger;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.jixiao.report.checking.reading.DocxSpots.Spot;

/** Words of a paragraph that one comment is about. */
record DocxRange(BigInteger id, Spot spot) {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Lets a run begin where the words begin and end where they end. */
    void cut() {
        cut(spot.paragraph(), spot.from());
        cut(spot.paragraph(), spot.to());
    }

    private static void cut(XWPFParagraph paragraph, int at) {
        var from = 0;
        for (var i = 0; i < paragraph.getRuns().size(); i++) {
            var run = paragraph.getRuns().get(i);
            var length = run.text().length();
            if (from < at && at < from + length && isPlain(run, paragraph)) {
                var text = run.text();
                var rest = paragraph.insertNewRun(i + 1);
                if (run.getCTR().isSetRPr()) {
                    rest.getCTR().setRPr(run.getCTR().getRPr());
                }
                run.setText(text.substring(0, at - from), 0);
                rest.setText(text.substring(at - from));
                return;
            }
            from += length;
        }
    }

    /** Words alone, directly in the paragraph: a run with tabs, fields or pictures is left whole. */
    private static boolean isPlain(XWPFRun run, XWPFParagraph paragraph) {
        return run.getClass() == XWPFRun.class
                && run.getParent() == paragraph
                && run.getCTR().sizeOfTArray() == 1
                && run.getCTR().getTArray(0).getStringValue().equals(run.text())
                && run.getCTR().getDomNode().getParentNode()
                        == paragraph.getCTP().getDomNode();
    }

    void set() {
        XWPFRun first = null;
        XWPFRun last = null;
        var from = 0;
        for (var run : spot.paragraph().getRuns()) {
            var to = from + run.text().length();
            if (to > spot.from() && (from < spot.to() || first == null)) {
                first = first == null ? run : first;
                last = run;
            }
            from = to;
        }
        if (first == null) {
            end(spot.paragraph());
        } else {
            begin(first);
            end(last);
        }
    }

    private void begin(XWPFRun run) {
        try (var cursor = run.getCTR().newCursor()) {
            empty(cursor, "commentRangeStart");
        }
    }

    private void end(XWPFRun run) {
        try (var cursor = run.getCTR().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            empty(cursor, "commentRangeEnd");
            reference(cursor);
        }
    }

    private void end(XWPFParagraph paragraph) {
        try (var cursor = paragraph.getCTP().newCursor()) {
            cursor.toEndToken();
            reference(cursor);
        }
    }

    private void reference(XmlCursor cursor) {
        cursor.beginElement(new QName(W, "r", "w"));
        empty(cursor, "commentReference");
    }

    private void empty(XmlCursor cursor, String name) {
        cursor.beginElement(new QName(W, name, "w"));
        cursor.insertAttributeWithValue(new QName(W, "id", "w"), id.toString());
        cursor.toEndToken();
        cursor.toNextToken();
    }
}
