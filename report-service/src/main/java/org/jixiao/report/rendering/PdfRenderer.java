package org.jixiao.report.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Grid;
import org.jixiao.report.layout.PlacedDocument;
import org.jixiao.report.layout.PlacedGlyph;
import org.jixiao.report.layout.PlacedPage;
import org.jixiao.report.layout.PlacedText;

/**
 * Draws placed pages with the fonts embedded as subsets. Nothing in the file depends on the clock or on chance: the
 * same pages give the same bytes. The text is tagged, so that it can be read without seeing the page.
 */
public final class PdfRenderer {

    /** Of the rules of tables, in points. */
    private static final float RULE = 0.5f;

    private final FontSet fonts;

    public PdfRenderer(FontSet fonts) {
        this.fonts = fonts;
    }

    public byte[] render(PlacedDocument placed, DocumentProperties properties) {
        try (var pdf = new PDDocument()) {
            var embedded = new EnumMap<Face, PDFont>(Face.class);
            describe(pdf, placed, properties);
            var tags = new PdfTags(pdf, placed.structure());
            var bookmarks = new PdfBookmarks(pdf, placed.structure());
            for (var page : placed.pages()) {
                draw(pdf, page, embedded, tags);
                bookmarks.pass(page, pdf.getPage(page.number() - 1));
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void describe(PDDocument pdf, PlacedDocument placed, DocumentProperties properties)
            throws IOException {
        var created = GregorianCalendar.from(properties.created().atZoneSameInstant(ZoneId.of("UTC")));
        created.setTimeZone(TimeZone.getTimeZone("UTC"));
        var information = new PDDocumentInformation();
        information.setTitle(properties.title());
        information.setAuthor(properties.author());
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(identity(placed, properties));
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PdfStandards.declare(pdf, properties);
    }

    /** PDFBox would take the time of day as the seed of the file's identifier. */
    private static long identity(PlacedDocument placed, DocumentProperties properties) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(properties.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(placed.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void draw(PDDocument pdf, PlacedPage placed, Map<Face, PDFont> embedded, PdfTags tags) throws IOException {
        var page = new PDPage(new PDRectangle((float) Grid.PAGE_WIDTH, (float) Grid.PAGE_HEIGHT));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            tags.begin(page, content);
            content.setLineWidth(RULE);
            for (var rule : placed.rules()) {
                content.moveTo((float) rule.fromX(), flipped(rule.fromY()));
                content.lineTo((float) rule.toX(), flipped(rule.toY()));
                content.stroke();
            }
            code(content, placed);
            for (var text : placed.texts()) {
                tags.within(text.element());
                content.beginText();
                for (var run : runs(text)) {
                    show(content, text, run, font(pdf, run.get(0).glyph().font(), embedded));
                }
                content.endText();
            }
            tags.end();
        }
    }

    /** One path: neighbours that are filled one by one show the seams between them. */
    private static void code(PDPageContentStream content, PlacedPage placed) throws IOException {
        for (var box : placed.code()) {
            content.addRect(
                    (float) box.left(), flipped(box.top() + box.height()), (float) box.width(), (float) box.height());
        }
        if (!placed.code().isEmpty()) {
            content.fill();
        }
    }

    private PDFont font(PDDocument pdf, Face face, Map<Face, PDFont> embedded) throws IOException {
        var font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(pdf, fonts.font(face), true);
            embedded.put(face, font);
        }
        return font;
    }

    /** Neighbours of one font. */
    private static List<List<PlacedGlyph>> runs(PlacedText text) {
        var runs = new ArrayList<List<PlacedGlyph>>();
        for (var glyph : text.glyphs()) {
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last == null || last.get(0).glyph().font() != glyph.glyph().font()) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(glyph);
        }
        return runs;
    }

    /** One operator for a run; what a glyph's own advance leaves to its measured place is an adjustment. */
    private static void show(PDPageContentStream content, PlacedText text, List<PlacedGlyph> run, PDFont font)
            throws IOException {
        content.setFont(font, (float) text.size());
        content.setTextMatrix(Matrix.getTranslateInstance((float) run.get(0).x(), flipped(text.baseline())));
        var operands = new ArrayList<Object>();
        var string = new StringBuilder();
        var pen = run.get(0).x();
        for (var glyph : run) {
            var gap = Math.round((glyph.x() - pen) / text.size() * 1000);
            if (gap != 0) {
                operands.add(string.toString());
                operands.add((float) -gap);
                string.setLength(0);
                pen += gap * text.size() / 1000;
            }
            string.appendCodePoint(glyph.glyph().drawn());
            pen += glyph.glyph().width() * text.size();
        }
        operands.add(string.toString());
        operands.removeIf(""::equals);
        content.showTextWithPositioning(operands.toArray());
    }

    private static float flipped(double y) {
        return (float) (Grid.PAGE_HEIGHT - y);
    }
}
