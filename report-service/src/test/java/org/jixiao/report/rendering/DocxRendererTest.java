package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.document.Table;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxRendererTest {

    private static final byte[] REPORT = DocxRenderer.render(SampleReports.withForm(25));

    @Test
    void everyParagraphIsReadBackExactly() throws IOException {
        try (var word = open(REPORT)) {
            var texts =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            var expected = SampleReports.published().stream()
                    .filter(Paragraph.class::isInstance)
                    .map(block -> ((Paragraph) block).text())
                    .toList();

            assertThat(texts).containsAll(expected);
            assertThat(texts).contains("附件2", "藁城区计划生育协会部门", "一、部门基本情况", "（一）部门概况", "2026年3月5日");
        }
    }

    @Test
    void thePageIsThatOfAnOfficialDocument() throws IOException {
        try (var word = open(REPORT)) {
            var section = word.getDocument().getBody().getSectPr();

            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
            assertThat(section.getPgMar().getTop()).hasToString("2098");
            assertThat(section.getPgMar().getLeft()).hasToString("1587");
            assertThat(section.getPgMar().getRight()).hasToString("1474");
            assertThat(section.getPgMar().getBottom()).hasToString("1984");
        }
    }

    @Test
    void headingsAreRealHeadings() throws IOException {
        try (var word = open(REPORT)) {
            var heading = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("一、部门基本情况"))
                    .findFirst()
                    .orElseThrow();

            assertThat(word.getStyles().getStyle(heading.getStyle()).getName()).isEqualTo("heading 1");
            assertThat(entry("word/styles.xml")).contains("w:eastAsia=\"方正小标宋简体\"", "w:eastAsia=\"楷体_GB2312\"");
        }
    }

    @Test
    void theTableRepeatsItsHeaderAndKeepsItsMergedCells() throws IOException {
        try (var word = open(REPORT)) {
            var rows = word.getTables().get(0).getCTTbl().getTrList();

            assertThat(rows).hasSize(27);
            assertThat(rows.subList(0, 2)).allMatch(row -> row.getTrPr().sizeOfTblHeaderArray() == 1);
            assertThat(rows.get(2).getTrPr().sizeOfTblHeaderArray()).isZero();
            assertThat(rows.get(0).getTcArray(3).getTcPr().getGridSpan().getVal())
                    .hasToString("2");
            assertThat(rows.get(2).getTcArray(0).getTcPr().getVMerge().getVal()).isEqualTo(STMerge.RESTART);
            assertThat(rows.get(3).getTcArray(0).getTcPr().getVMerge().getVal()).isEqualTo(STMerge.CONTINUE);
            assertThat(word.getTables().get(0).getRow(2).getCell(3).getText()).isEqualTo("≥2607户");
        }
    }

    @Test
    void tablesThatFollowEachOtherStayTwo() throws IOException {
        var captioned = SampleReports.form(2);
        var form = new Table("", "", captioned.columns(), captioned.header(), captioned.groups());

        try (var word = open(DocxRenderer.render(SampleReports.of(List.of(form, form))))) {
            var kinds = word.getBodyElements().stream()
                    .map(IBodyElement::getElementType)
                    .toList();

            assertThat(kinds.toString().replace(" ", "")).doesNotContain("TABLE,TABLE");
            assertThat(word.getTables()).hasSize(2);
        }
    }

    @Test
    void pageNumbersChangeSides() throws IOException {
        try (var word = open(REPORT)) {
            assertThat(word.getFooterList()).hasSize(2);
            assertThat(word.getFooterList()).allMatch(footer -> footer.getText().startsWith("— "));
            assertThat(entry("word/settings.xml")).contains("w:evenAndOddHeaders");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws InterruptedException {
        // Zip entries carry times of two seconds' precision.
        Thread.sleep(2100);

        assertThat(DocxRenderer.render(SampleReports.withForm(25))).isEqualTo(REPORT);
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String entry(String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(REPORT))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException(name);
    }
}
