package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Typesetter;
import org.jixiao.report.narrative.DemonstrationReport;
import org.junit.jupiter.api.Test;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

class OfdRendererTest {

    private static final FontSet FONTS = FontSet.bundled();

    /** What an archive of a report may weigh. */
    private static final int LARGEST = 350 * 1024;

    @Test
    void anotherReaderFindsTheSameTextOnEveryPageAsInThePdf() throws IOException {
        for (var document : List.of(DemonstrationReport.document(), SampleReports.withForm(58))) {
            var placed = Typesetter.place(document, FONTS);
            var pdf = new PdfRenderer(FONTS).render(placed, document.properties());

            assertThat(pages(render(document))).isEqualTo(pagesOfPdf(pdf));
        }
    }

    @Test
    void ourOwnCheckerReadsItBack() throws Exception {
        var document = DemonstrationReport.document();

        var read = plain(UploadedReport.read(render(document)).plain());

        for (var block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                assertThat(read).contains(plain(paragraph.text()));
            }
        }
    }

    @Test
    void charactersBeyondTheFirstPlaneAreNamedByTheirGlyphs() throws IOException {
        var document = SampleReports.of(List.of(Paragraph.of("姓名\uD842\uDFB7、堃")));

        var page = Unpacked.text(render(document), "Doc_0/Pages/Page_0/Content.xml");

        assertThat(page).contains("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\">");
        assertThat(plain(pages(render(document)).get(0))).contains("姓名\uD842\uDFB7、堃");
    }

    @Test
    void everyCharacterHasItsGlyphInTheEmbeddedFonts() throws IOException {
        var file = Unpacked.of(render(DemonstrationReport.document()));
        var text = plain(String.join("", pages(render(DemonstrationReport.document()))));
        var drawable = new StringBuilder();
        for (var entry : file.entrySet()) {
            if (entry.getKey().endsWith(".ttf")) {
                var cmap = new TTFParser()
                        .parse(new RandomAccessReadBuffer(entry.getValue()))
                        .getUnicodeCmapLookup();
                text.codePoints().filter(c -> cmap.getGlyphId(c) != 0).forEach(drawable::appendCodePoint);
            }
        }

        assertThat(text.codePoints().filter(c -> drawable.indexOf(Character.toString(c)) < 0))
                .isEmpty();
    }

    @Test
    void aCharacterThatNoFontHasIsAGetaMarkAndReported() throws IOException {
        var document = SampleReports.of(List.of(Paragraph.of("姓名\uD83D\uDE00先生")));

        assertThat(pages(render(document)).get(0)).contains("姓名〓先生");
        assertThat(Typesetter.place(document, FONTS).missing()).hasSize(1);
    }

    @Test
    void theBookmarksAreTheHeadingsUnderTheirTitles() throws Exception {
        try (var reader = reader(render(DemonstrationReport.document()))) {
            var outlines = reader.getDoc(0).getOutlines().getOutlineElems();

            assertThat(outlines)
                    .extracting(CT_OutlineElem::getTitle)
                    .startsWith("附件2　藁城区计划生育协会2025年度部门整体支出绩效自评报告", "附1　2025年度项目支出绩效自评表")
                    .hasSize(8);
            assertThat(outlines.get(0).getOutlineElems())
                    .extracting(CT_OutlineElem::getTitle)
                    .startsWith("一、部门基本情况")
                    .hasSize(5);
        }
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        assertThat(Unpacked.text(render(SampleReports.withForm(1)), "OFD.xml"))
                .contains("<ofd:Title>2025年度整体支出绩效自评报告</ofd:Title>")
                .contains("<ofd:Author>计划生育协会</ofd:Author>")
                .contains("<ofd:CreationDate>2026-03-05</ofd:CreationDate>")
                .containsPattern("<ofd:DocID>[0-9a-f]{32}</ofd:DocID>");
    }

    @Test
    void theSamePagesGiveTheSameBytesAndOthersAnotherIdentity() throws IOException {
        var document = SampleReports.withForm(25);

        assertThat(render(document))
                .isEqualTo(new OfdRenderer(FontSet.bundled())
                        .render(Typesetter.place(document, FontSet.bundled()), document));
        assertThat(Unpacked.text(render(SampleReports.withForm(5)), "OFD.xml"))
                .isNotEqualTo(Unpacked.text(render(SampleReports.withForm(6)), "OFD.xml"));
    }

    @Test
    void objectsAreNumberedOnceUpToTheNumberThatTheDocumentNames() throws IOException {
        var ids = new ArrayList<Integer>();
        var last = 0;
        for (var entry : Unpacked.of(render(DemonstrationReport.document())).entrySet()) {
            if (entry.getKey().endsWith(".xml")) {
                var xml = new String(entry.getValue(), StandardCharsets.UTF_8);
                Pattern.compile("<ofd:(?!Dest)[A-Za-z]+ ID=\"(\\d+)\"")
                        .matcher(xml)
                        .results()
                        .forEach(id -> ids.add(Integer.valueOf(id.group(1))));
                var max = Pattern.compile("MaxUnitID>(\\d+)<").matcher(xml);
                last = max.find() ? Integer.parseInt(max.group(1)) : last;
            }
        }

        assertThat(ids).doesNotHaveDuplicates().contains(last).hasSize(last);
    }

    @Test
    void aReportIsNoLargerThanAnArchiveWants() {
        assertThat(render(DemonstrationReport.document()).length).isLessThan(LARGEST);
    }

    private static byte[] render(Document document) {
        return new OfdRenderer(FONTS).render(Typesetter.place(document, FONTS), document);
    }

    private static OFDReader reader(byte[] ofd) throws IOException {
        return new OFDReader(new ByteArrayInputStream(ofd));
    }

    private static List<String> pages(byte[] ofd) throws IOException {
        try (var reader = reader(ofd)) {
            var extractor = new ContentExtractor(reader);
            var pages = new ArrayList<String>();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(plain(String.join("", extractor.getPageContent(page))));
            }
            return pages;
        }
    }

    private static List<String> pagesOfPdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(plain(stripper.getText(pdf)));
            }
            return pages;
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
