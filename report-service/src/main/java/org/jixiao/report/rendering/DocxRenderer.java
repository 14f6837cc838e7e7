package org.jixiao.report.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Numbering;
import org.jixiao.report.document.PageBreak;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Presentation;
import org.jixiao.report.document.Signature;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Title;
import org.jixiao.report.layout.TitleShape;

/**
 * Writes the model as a Word document whose every look is a style. Its reader's fonts and line breaker decide where
 * pages end, so they need not equal those of the PDF.
 */
public final class DocxRenderer implements Presentation {

    /** One line of the grid, in hundredths of a line: what stands free above and below a title. */
    private static final BigInteger FREE_LINE = BigInteger.valueOf(100);

    private final XWPFDocument word = new XWPFDocument();
    private final DocxTables tables = new DocxTables(word);
    private final Numbering numbering = new Numbering();
    private boolean afterAnnexMark;
    private boolean afterTable;
    private boolean pageBreakPending;

    private DocxRenderer() {}

    public static byte[] render(Document document) {
        var renderer = new DocxRenderer();
        try (var word = renderer.word) {
            DocxSetup.prepare(word, document.properties().mark());
            for (var block : document.blocks()) {
                block.present(renderer);
                renderer.afterAnnexMark = block instanceof AnnexMark;
                renderer.afterTable = block instanceof Table;
            }
            renderer.describe(document.properties());
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            var settings = DocxSetup.settings();
            return ReproducibleZip.repack(
                    bytes.toByteArray(), (name, content) -> name.equals("word/settings.xml") ? settings : content);
        } catch (IOException | InvalidFormatException broken) {
            throw new IllegalStateException("the document could not be written", broken);
        }
    }

    @Override
    public void annexMark(AnnexMark mark) {
        var paragraph = paragraph("AnnexMark", mark.text());
        paragraph.setPageBreak(paragraph.isPageBreak() || !isFirst(paragraph));
    }

    @Override
    public void title(Title title) {
        numbering.restart();
        for (var line = 0; line < title.lines().size(); line++) {
            var paragraph = paragraph("Title", TitleShape.lines(title.lines().get(line)));
            if (line == 0 && afterAnnexMark) {
                free(paragraph, true);
            }
            if (line == title.lines().size() - 1) {
                free(paragraph, false);
            }
        }
    }

    @Override
    public void heading(Heading heading) {
        paragraph("Heading" + heading.level(), numbering.next(heading.level()) + heading.text());
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        var style =
                switch (paragraph.style()) {
                    case BODY -> "BodyFirstIndent";
                    case FLUSH -> "Normal";
                    case NOTE -> "TableNote";
                };
        paragraph(style, paragraph.text());
    }

    @Override
    public void table(Table table) {
        if (afterTable) {
            // Two tables that touch are one to a word processor.
            word.createParagraph().setStyle("TableNote");
        }
        if (!table.caption().isEmpty()) {
            paragraph("Caption", table.caption());
        }
        if (!table.unitNote().isEmpty()) {
            paragraph("TableUnit", table.unitNote());
        }
        tables.add(table);
    }

    @Override
    public void signature(Signature signature) {
        var date = signature.dateText();
        var name = paragraph("Signature", signature.unitName());
        name.setSpacingBeforeLines(2 * FREE_LINE.intValue());
        name.setSpacingBefore(2 * DocxSetup.LINE_PITCH.intValue());
        name.setKeepNext(true);
        var centred = 4 + (length(date) - length(signature.unitName())) / 2;
        indentRight(name, Math.max(0, centred));
        indentRight(paragraph("Signature", date), 4);
    }

    @Override
    public void pageBreak(PageBreak pageBreak) {
        pageBreakPending = true;
    }

    private XWPFParagraph paragraph(String style, String text) {
        return paragraph(style, List.of(text));
    }

    private XWPFParagraph paragraph(String style, List<String> lines) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        for (var line : lines) {
            if (!paragraph.getRuns().isEmpty()) {
                paragraph.createRun().addBreak();
            }
            paragraph.createRun().setText(line);
        }
        if (pageBreakPending) {
            paragraph.setPageBreak(true);
            pageBreakPending = false;
        }
        return paragraph;
    }

    private boolean isFirst(XWPFParagraph paragraph) {
        return word.getBodyElements().get(0) == paragraph;
    }

    private static void free(XWPFParagraph paragraph, boolean before) {
        var properties = paragraph.getCTP().getPPr();
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        if (before) {
            spacing.setBeforeLines(FREE_LINE);
            spacing.setBefore(DocxSetup.LINE_PITCH);
        } else {
            spacing.setAfterLines(FREE_LINE);
            spacing.setAfter(DocxSetup.LINE_PITCH);
        }
    }

    private static void indentRight(XWPFParagraph paragraph, double characters) {
        var indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setRightChars(BigInteger.valueOf(Math.round(100 * characters)));
        indent.setRight(BigInteger.valueOf(Math.round(DocxSetup.CHARACTER * characters)));
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }

    /** In characters: digits are half a character wide. */
    private static double length(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x100 ? 0.5 : 1).sum();
    }

    private void describe(DocumentProperties properties) throws InvalidFormatException {
        var core = word.getProperties().getCoreProperties();
        var created = Optional.of(Date.from(properties.created().toInstant()));
        core.setTitle(properties.title());
        core.setCreator(properties.author());
        core.getUnderlyingProperties().setCreatedProperty(created);
        core.getUnderlyingProperties().setModifiedProperty(created);
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
    }
}
