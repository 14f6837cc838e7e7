package org.jixiao.report.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.checking.answer.CommentedDocx;
import org.jixiao.report.checking.answer.MarkedPage;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;
import org.jixiao.report.checking.text.SourceText;
import org.junit.jupiter.api.Test;

/** The two answers that show the text itself. */
class AnswersTest {

    private static final String RATE = "2024年预算安排100万元，支出80万元，执行率90%。";

    @Test
    void aPageMarksThePlacesAndEscapesWhateverWasSent() {
        var page = page("某单位2024年度绩效自评报告\n<b>重点'项目'</b>&\n" + RATE);

        assertThat(page)
                .doesNotContain("<b>重点", "</b>&")
                .contains("&lt;b&gt;", "重点&#39;项目&#39;", "&lt;/b&gt;", "&amp;")
                .containsPattern(
                        "执行率<a id=\"f(\\d)\" href=\"#n\\1\"><sup>\\1</sup></a><mark class=\"error\">90%</mark>")
                .contains("<li id=\"n1\" class=\"error\">");
        assertThat(MarkedPage.POLICY).startsWith("default-src 'none'").doesNotContain("unsafe");
    }

    @Test
    void aPageShowsNoNumberThatIdentifiesAPerson() {
        var page = page("某单位2024年度绩效自评报告\n联系电话：13900000000，" + RATE);

        assertThat(page).doesNotContain("13900000000").contains("＊＊＊＊");
    }

    @Test
    void aTableIsShownAsATableWithItsMarks() {
        var page = page("某单位2024年度绩效自评报告\n三级指标|年度指标值|实际完成值|分值|得分\n培训次数|10次|10次|30|30\n合格率|95%|90%|30|25\n"
                + "完成时间|12月底|12月底|20|20\n满意度|90%|95%|20|20\n总分|||100|98\n");

        assertThat(page).contains("<td>").containsPattern("<mark class=\"error\">总分");
    }

    @Test
    void commentsStandAtTheWordsAndTheWordsStay() throws Exception {
        var file = docx();

        var answer = commented(file);

        try (var document = new XWPFDocument(new ByteArrayInputStream(answer))) {
            assertThat(document.getParagraphArray(1).getText()).isEqualTo(RATE);
            assertThat(Arrays.stream(document.getComments()).map(XWPFComment::getAuthor))
                    .containsOnly("绩效自评报告检查");
            var xml = document.getParagraphArray(1).getCTP().xmlText();
            var marked = xml.substring(xml.indexOf("commentRangeStart"), xml.indexOf("commentRangeEnd"));
            assertThat(marked).contains(">90%<").doesNotContain("执行率");
            var cell = document.getTables().get(0).getRow(5).getCell(0).getCTTc();
            assertThat(cell.xmlText()).contains("commentReference");
        }
    }

    @Test
    void commentsOfOthersStay() throws Exception {
        var once = commented(docx());

        try (var document = new XWPFDocument(new ByteArrayInputStream(commented(once)));
                var before = new XWPFDocument(new ByteArrayInputStream(once))) {
            assertThat(document.getComments()).hasSize(2 * before.getComments().length);
            assertThat(Arrays.stream(document.getComments()).map(XWPFComment::getId))
                    .doesNotHaveDuplicates();
        }
    }

    /** Longer apart than the resolution of the times that archives and properties carry. */
    @Test
    void theSameFileGivesTheSameOctetsAtAnyTime() throws Exception {
        var file = docx();
        var first = commented(file);
        Thread.sleep(2_100);

        assertThat(commented(file)).isEqualTo(first);
        assertThat(page(RATE)).isEqualTo(page(RATE));
    }

    private static String page(String text) {
        var source = SourceText.of(text);
        return new String(MarkedPage.of(source, Checker.check(source)), StandardCharsets.UTF_8);
    }

    private static byte[] commented(byte[] file) throws Exception {
        return CommentedDocx.of(file, Checker.check(UploadedReport.read(file)));
    }

    private static byte[] docx() throws Exception {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("某单位2024年度部门整体支出绩效自评报告");
            document.createParagraph().createRun().setText(RATE);
            var rows = new String[][] {
                {"三级指标", "年度指标值", "实际完成值", "分值", "得分"},
                {"培训次数", "10次", "10次", "30", "30"},
                {"合格率", "95%", "90%", "30", "25"},
                {"完成时间", "12月底", "12月底", "20", "20"},
                {"满意度", "90%", "95%", "20", "20"},
                {"总分", "", "", "100", "98"}
            };
            var table = document.createTable(rows.length, 5);
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < 5; column++) {
                    table.getRow(row).getCell(column).setText(rows[row][column]);
                }
            }
            document.write(file);
            return file.toByteArray();
        }
    }
}
