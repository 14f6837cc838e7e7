package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.PlacedDocument;
import org.jixiao.report.layout.Typesetter;
import org.jixiao.report.narrative.DemonstrationReport;
import org.junit.jupiter.api.Test;

/** 文件标识 in every format: a paper that somebody holds leads back to what it was made from. */
class FileMarkTest {

    private static final FontSet FONTS = FontSet.bundled();
    private static final Document REPORT = DemonstrationReport.document();
    private static final PlacedDocument PLACED = Typesetter.place(REPORT, FONTS);
    private static final String FOOTER = "文件标识 0123456789abcdef";
    private static final String ADDRESS =
            REPORT.properties().mark().orElseThrow().address();

    @Test
    void everyPageOfThePdfHasTheMarkInItsFooter() throws Exception {
        try (var pdf = Loader.loadPDF(new PdfRenderer(FONTS).render(PLACED, REPORT.properties()))) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains(FOOTER);
            }
        }
    }

    @Test
    void theCodeOnTheLastPageOfThePdfIsReadAsTheAddress() throws Exception {
        try (var pdf = Loader.loadPDF(new PdfRenderer(FONTS).render(PLACED, REPORT.properties()))) {
            var renderer = new PDFRenderer(pdf);
            var last = pdf.getNumberOfPages() - 1;

            assertThat(read(renderer.renderImageWithDPI(last, 150))).isEqualTo(ADDRESS);
            assertThat(PLACED.pages().subList(0, last))
                    .allMatch(page -> page.code().isEmpty());
        }
    }

    @Test
    void theCodeOfTheOfdIsReadAsTheAddress() throws Exception {
        var page = Unpacked.text(
                new OfdRenderer(FONTS).render(PLACED, REPORT),
                "Doc_0/Pages/Page_" + (PLACED.pages().size() - 1) + "/Content.xml");
        var path = Pattern.compile(
                        "Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"0 0 0\"/><ofd:AbbreviatedData>([^<]*)<")
                .matcher(page);

        assertThat(path.find()).isTrue();
        assertThat(read(drawn(210, 297, 6, picture -> picture.fill(path(path.group(1))))))
                .isEqualTo(ADDRESS);
        assertThat(Unpacked.text(new OfdRenderer(FONTS).render(PLACED, REPORT), "OFD.xml"))
                .contains("<ofd:CustomData Name=\"文件标识\">" + DemonstrationReport.DOCUMENT + "</ofd:CustomData>");
    }

    @Test
    void theCodeStandsBelowTheTextClearOfThePageNumberAndOfTheEdge() {
        var last = PLACED.pages().get(PLACED.pages().size() - 1);

        for (var box : last.code()) {
            assertThat(box.top() * 25.4 / 72).isGreaterThan(37 + 225 + 7);
            assertThat((box.top() + box.height()) * 25.4 / 72).isLessThan(297 - 4);
            assertThat(box.left() * 25.4 / 72).isGreaterThanOrEqualTo(28 - 1e-6);
            assertThat((box.left() + box.width()) * 25.4 / 72).isLessThanOrEqualTo(210 - 26 + 1e-6);
        }
        for (var text : last.texts()) {
            var square = text.size();
            assertThat(last.code())
                    .noneMatch(box -> box.top() < text.baseline()
                            && box.top() + box.height() > text.baseline() - square
                            && text.glyphs().stream()
                                    .anyMatch(glyph ->
                                            glyph.x() < box.left() + box.width() && glyph.x() + square > box.left()));
        }
    }

    @Test
    void thePageOfHtmlHasTheMarkAndItsCodeAndNoLinkToAnotherHost() throws Exception {
        var page = new String(HtmlRenderer.render(REPORT), StandardCharsets.UTF_8);
        var path = Pattern.compile("<path d=\"([^\"]*)\"/></svg>").matcher(page);

        assertThat(page).contains("<p>" + FOOTER + "</p>", ">" + ADDRESS + "</p>");
        assertThat(page).doesNotContain("href=\"http");
        assertThat(path.find()).isTrue();
        assertThat(read(drawn(60, 60, 8, picture -> {
                    for (var run : path.group(1).split("(?<=z)")) {
                        var parts = run.split("[Mhvz -]+");
                        picture.fillRect(
                                Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), 1);
                    }
                })))
                .isEqualTo(ADDRESS);
    }

    @Test
    void bothFootersOfTheWordDocumentHaveTheMark() throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(DocxRenderer.render(REPORT)))) {
            assertThat(word.getFooterList()).hasSize(2).allMatch(footer -> footer.getText()
                    .contains(FOOTER));
        }
    }

    @Test
    void theLastSheetNamesTheWholeIdentifier() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(XlsxRenderer.render(REPORT)))) {
            var about = book.getSheetAt(book.getNumberOfSheets() - 1);

            assertThat(about.getRow(4).getCell(1).getStringCellValue()).isEqualTo(DemonstrationReport.DOCUMENT);
            assertThat(about.getRow(5).getCell(1).getStringCellValue()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void whatNobodyCanAskAboutBearsNoMark() {
        var placed = Typesetter.place(SampleReports.withForm(1), FONTS);

        assertThat(placed.pages()).allMatch(page -> page.code().isEmpty());
        assertThat(new String(HtmlRenderer.render(SampleReports.withForm(1)), StandardCharsets.UTF_8))
                .doesNotContain("文件标识", "<svg");
    }

    private static BufferedImage drawn(int width, int height, int scale, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        var picture = image.createGraphics();
        picture.scale(scale, scale);
        picture.setColor(Color.WHITE);
        picture.fillRect(0, 0, width, height);
        picture.setColor(Color.BLACK);
        drawing.accept(picture);
        return image;
    }

    private static Path2D path(String written) {
        var path = new Path2D.Double();
        var parts = written.split(" ");
        for (var at = 0; at < parts.length; at++) {
            if (parts[at].equals("C")) {
                path.closePath();
            } else if (parts[at].equals("M")) {
                path.moveTo(Double.parseDouble(parts[++at]), Double.parseDouble(parts[++at]));
            } else {
                path.lineTo(Double.parseDouble(parts[++at]), Double.parseDouble(parts[++at]));
            }
        }
        return path;
    }

    private static String read(BufferedImage image) throws Exception {
        var colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), colours);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
