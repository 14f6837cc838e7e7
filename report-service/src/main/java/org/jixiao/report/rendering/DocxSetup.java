package org.jixiao.report.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.jixiao.report.document.FileMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The page, the styles and the page numbers of a Word document, in twips (1/20 point). */
final class DocxSetup {

    /** 22 of them make 225 mm. */
    static final BigInteger LINE_PITCH = BigInteger.valueOf(579);
    /** One character of the body text. */
    static final int CHARACTER = 320;

    private static final double PER_MILLIMETRE = 1440 / 25.4;
    /** 一字线 7 mm below the text area; Word measures the footer from the lower edge of the page. */
    private static final double FOOTER = 35 - 7 - 4;
    /** The mark of the file stands below the page number, which keeps its place. */
    private static final double MARK_LINE = 9 * 25.4 / 72;
    /** One character of 四号 between the page number and the edge. */
    private static final BigInteger PAGE_NUMBER_INDENT = BigInteger.valueOf(280);

    private DocxSetup() {}

    static void prepare(XWPFDocument word, Optional<FileMark> mark) throws IOException {
        try (var styles = resource("styles.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException broken) {
            throw new IOException(broken);
        }
        // Only so that the package has the part; its content is settings.xml.
        word.setEvenAndOddHeadings(true);
        page(word, FOOTER - (mark.isPresent() ? MARK_LINE : 0));
        foot(word, HeaderFooterType.DEFAULT, STJc.RIGHT, mark);
        foot(word, HeaderFooterType.EVEN, STJc.LEFT, mark);
    }

    static byte[] settings() throws IOException {
        try (var settings = resource("settings.xml")) {
            return settings.readAllBytes();
        }
    }

    /** A4; 天头 37, 订口 28, 版心 156 × 225 mm. */
    private static void page(XWPFDocument word, double footer) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setRight(millimetres(26));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setHeader(millimetres(15));
        margins.setFooter(millimetres(footer));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(LINE_PITCH);
    }

    /** The page number, and below it at the other side the mark of the file. */
    private static void foot(XWPFDocument word, HeaderFooterType pages, STJc.Enum side, Optional<FileMark> mark) {
        var footer = word.createFooter(pages);
        pageNumber(footer.createParagraph(), side);
        mark.ifPresent(file -> {
            var paragraph = footer.createParagraph();
            paragraph.setStyle("FileMark");
            paragraph.getCTP().getPPr().addNewJc().setVal(side == STJc.RIGHT ? STJc.LEFT : STJc.RIGHT);
            paragraph.createRun().setText(file.footer());
        });
    }

    private static void pageNumber(XWPFParagraph paragraph, STJc.Enum side) {
        paragraph.setStyle("Footer");
        var properties = paragraph.getCTP().getPPr();
        var indent = properties.addNewInd();
        if (side == STJc.RIGHT) {
            indent.setRight(PAGE_NUMBER_INDENT);
        } else {
            indent.setLeft(PAGE_NUMBER_INDENT);
        }
        properties.addNewJc().setVal(side);
        paragraph.createRun().setText("— ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" —");
    }

    private static BigInteger millimetres(double length) {
        return BigInteger.valueOf(Math.round(length * PER_MILLIMETRE));
    }

    private static InputStream resource(String name) {
        return DocxSetup.class.getResourceAsStream("/docx/" + name);
    }
}
