package org.jixiao.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jixiao.report.font.Face;
import org.jixiao.report.layout.PlacedGlyph;
import org.jixiao.report.layout.PlacedPage;
import org.jixiao.report.layout.PlacedText;

/** The content of one page: its rules as one path, its lines of text glyph by glyph. All in millimetres. */
final class OfdPage {

    private static final double MILLIMETRE = 25.4 / 72;
    /** Of the rules of tables, half a point. */
    private static final double RULE = 0.5 * MILLIMETRE;
    /** Of the em square, what lies above the baseline. */
    private static final double ASCENT = 0.88;

    private static final String PAGE = "0 0 210 297";
    /** A ten-thousandth of a millimetre. */
    private static final int DECIMALS = 4;

    private final Map<Face, OfdFont> fonts;
    private final Map<Face, Integer> ids;
    private final IntSupplier next;
    private final Xml xml = new Xml();

    /**
     * @param ids of the fonts in the document
     * @param next gives objects their numbers
     */
    OfdPage(Map<Face, OfdFont> fonts, Map<Face, Integer> ids, IntSupplier next) {
        this.fonts = fonts;
        this.ids = ids;
        this.next = next;
    }

    byte[] content(PlacedPage page) {
        xml.open("ofd:Page", "xmlns:ofd", OfdRenderer.NAMESPACE).open("ofd:Content");
        xml.open("ofd:Layer", "ID", next.getAsInt(), "Type", "Body");
        rules(page);
        code(page);
        for (var text : page.texts()) {
            runs(text).forEach(run -> text(text, run));
        }
        return xml.close("ofd:Layer").close("ofd:Content").close("ofd:Page").bytes();
    }

    /** One path: neighbours that are filled one by one show the seams between them. */
    private void code(PlacedPage page) {
        if (page.code().isEmpty()) {
            return;
        }
        var path = new StringBuilder();
        for (var box : page.code()) {
            var right = box.left() + box.width();
            var bottom = box.top() + box.height();
            path.append(path.isEmpty() ? "M " : " M ").append(point(box.left(), box.top()));
            path.append(" L ").append(point(right, box.top()));
            path.append(" L ").append(point(right, bottom));
            path.append(" L ").append(point(box.left(), bottom)).append(" C");
        }
        path("Fill", "true", "Stroke", "false");
        // Unlike text and strokes, what is filled has no colour unless one is named (GB/T 33190-2016).
        xml.empty("ofd:FillColor", "Value", "0 0 0");
        xml.element("ofd:AbbreviatedData", path).close("ofd:PathObject");
    }

    private void rules(PlacedPage page) {
        if (page.rules().isEmpty()) {
            return;
        }
        var path = new StringBuilder();
        for (var rule : page.rules()) {
            path.append(path.isEmpty() ? "M " : " M ").append(point(rule.fromX(), rule.fromY()));
            path.append(" L ").append(point(rule.toX(), rule.toY()));
        }
        path("LineWidth", Xml.number(RULE, DECIMALS), "Fill", "false");
        xml.element("ofd:AbbreviatedData", path).close("ofd:PathObject");
    }

    private void path(String one, String value, String other, String otherValue) {
        xml.open("ofd:PathObject", "ID", next.getAsInt(), "Boundary", PAGE, one, value, other, otherValue);
    }

    private static String point(double x, double y) {
        return Xml.number(x * MILLIMETRE, DECIMALS) + " " + Xml.number(y * MILLIMETRE, DECIMALS);
    }

    /** Neighbours of one font; a character that is named by its glyph stands alone. */
    private static List<List<PlacedGlyph>> runs(PlacedText text) {
        var runs = new ArrayList<List<PlacedGlyph>>();
        PlacedGlyph before = null;
        for (var glyph : text.glyphs()) {
            if (before == null || before.glyph().font() != glyph.glyph().font() || beyond(before) || beyond(glyph)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(glyph);
            before = glyph;
        }
        return runs;
    }

    private static boolean beyond(PlacedGlyph glyph) {
        return !Character.isBmpCodePoint(glyph.glyph().drawn());
    }

    private void text(PlacedText text, List<PlacedGlyph> run) {
        var size = text.size() * MILLIMETRE;
        var first = run.get(0);
        var last = run.get(run.size() - 1);
        var left = first.x() * MILLIMETRE;
        var width = last.x() * MILLIMETRE + last.glyph().width() * size - left;
        var top = text.baseline() * MILLIMETRE - ASCENT * size;
        var box = String.join(
                " ",
                Xml.number(left, DECIMALS),
                Xml.number(top, DECIMALS),
                Xml.number(width, DECIMALS),
                Xml.number(size, DECIMALS));
        var face = first.glyph().font();
        xml.open(
                "ofd:TextObject",
                "ID",
                next.getAsInt(),
                "Boundary",
                box,
                "Font",
                ids.get(face),
                "Size",
                Xml.number(size, DECIMALS));
        if (beyond(first)) {
            glyph(fonts.get(face).glyph(first.glyph().drawn()));
        }
        code(run, ASCENT * size);
        xml.close("ofd:TextObject");
    }

    private void glyph(int number) {
        xml.open("ofd:CGTransform", "CodePosition", 0, "CodeCount", 1, "GlyphCount", 1);
        xml.element("ofd:Glyphs", number).close("ofd:CGTransform");
    }

    private void code(List<PlacedGlyph> run, double baseline) {
        var y = Xml.number(baseline, DECIMALS);
        if (run.size() == 1) {
            xml.open("ofd:TextCode", "X", 0, "Y", y);
        } else {
            xml.open("ofd:TextCode", "X", 0, "Y", y, "DeltaX", deltas(run));
        }
        var text = new StringBuilder();
        run.forEach(glyph -> text.appendCodePoint(glyph.glyph().drawn()));
        xml.text(text.toString()).close("ofd:TextCode");
    }

    /** From places that are rounded once, so that a long line does not drift; g n d says n times d. */
    private static String deltas(List<PlacedGlyph> run) {
        var left = run.get(0).x();
        var written = new ArrayList<String>();
        var at = 0L;
        String before = null;
        var times = 0;
        for (var glyph : run.subList(1, run.size())) {
            var place = Math.round((glyph.x() - left) * MILLIMETRE * 1e4);
            var delta = Xml.number((place - at) / 1e4, DECIMALS);
            at = place;
            if (delta.equals(before)) {
                times++;
            } else {
                repeat(written, before, times);
                before = delta;
                times = 1;
            }
        }
        repeat(written, before, times);
        return String.join(" ", written);
    }

    private static void repeat(List<String> written, String delta, int times) {
        if (times > 2) {
            written.add("g " + times + " " + delta);
        } else {
            for (var time = 0; time < times; time++) {
                written.add(delta);
            }
        }
    }
}
