package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Typesetter;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    private static final FontSet FONTS = FontSet.bundled();

    @Test
    void theTextCanBeReadBack() throws IOException {
        var text = read(SampleReports.withForm(25));

        for (var line : SampleReports.lines().subList(5, 30)) {
            // The outline's own numbers take the place of those in the published text.
            var content = line.strip().replaceFirst("^[一二三四五2-5]、 *|^（[一二三]）|^\\[bookmark: _GoBack]", "");
            assertThat(text).contains(content.replaceAll("\\s", ""));
        }
        assertThat(text).contains("农村独生子女家庭意外伤害保险项目支出绩效自评表", "偏差原因分析及改进措施", "≥2607户", "—1—");
    }

    @Test
    void rareCharactersAreReadBackToo() throws IOException {
        assertThat(read(SampleReports.of(List.of(Paragraph.of("藁城区的喆、祎、堃、赟、昇与㎡")))))
                .contains("藁城区的喆、祎、堃、赟、昇与㎡");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        var document = SampleReports.withForm(25);

        assertThat(render(document, FontSet.bundled())).isEqualTo(render(document, FONTS));
    }

    @Test
    void anotherDocumentHasAnotherIdentity() throws IOException {
        var one = Loader.loadPDF(render(SampleReports.withForm(5), FONTS));
        var other = Loader.loadPDF(render(SampleReports.withForm(6), FONTS));

        try (one;
                other) {
            assertThat(identity(one)).isNotEqualTo(identity(other));
        }
    }

    @Test
    void theFontsAreEmbeddedAsSubsets() throws IOException {
        try (var pdf = Loader.loadPDF(render(SampleReports.withForm(25), FONTS))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        try (var pdf = Loader.loadPDF(render(SampleReports.withForm(1), FONTS))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("2025年度整体支出绩效自评报告");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-03-05T01:00:00Z");
        }
    }

    private static String identity(PDDocument pdf) {
        return pdf.getDocument().getDocumentID().toString();
    }

    private static byte[] render(Document document, FontSet fonts) {
        return new PdfRenderer(fonts).render(Typesetter.place(document, fonts), document.properties());
    }

    private static String read(Document document) throws IOException {
        try (var pdf = Loader.loadPDF(render(document, FONTS))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s|—\\s*[0-9]+\\s*—(?!$)", "") + numbers(pdf);
        }
    }

    private static String numbers(PDDocument pdf) {
        var numbers = new StringBuilder();
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            numbers.append("—").append(page).append("—");
        }
        return numbers.toString();
    }
}
