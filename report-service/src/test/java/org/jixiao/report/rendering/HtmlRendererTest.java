package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Group;
import org.jixiao.report.document.Table.Row;
import org.jixiao.report.document.Title;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=y>";

    private static final String REPORT = render(SampleReports.withForm(25).blocks());

    @Test
    void everyTextThatCouldBeMarkupIsEscaped() {
        var table = new Table(
                HOSTILE,
                HOSTILE,
                List.of(new Column(1, Alignment.LEFT)),
                List.of(Row.of(HOSTILE)),
                List.of(Group.of(Row.of(HOSTILE))));

        List<Block> blocks = List.of(
                new AnnexMark(HOSTILE), Title.of(HOSTILE), new Heading(1, HOSTILE), Paragraph.of(HOSTILE), table);

        var page = page(new Document(
                new DocumentProperties(HOSTILE, HOSTILE, OffsetDateTime.parse("2026-03-05T09:00:00+08:00")), blocks));

        assertThat(page).doesNotContain("<script", "<img", "\"'&<");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;img src=x onerror=y&gt;");
        // Each text once, in the head author and title, in the contents mark, title and heading again, the caption as
        // label.
        assertThat(page.split("&lt;script&gt;", -1)).hasSize(1 + 2 + 8 + 3 + 1);
    }

    @Test
    void thePageAsksNobodyForAnything() {
        assertThat(REPORT)
                .doesNotContainPattern("(?i)(src|href|action|data)=\"(?!#)")
                .doesNotContainPattern("(?i)url\\(|@import|<script|<link|<iframe|<object|<form| on[a-z]+=| style=\"");
    }

    @Test
    void thePolicyOfThePageAdmitsItsOwnStyleSheetAndNothingElse() throws Exception {
        var sheet = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(REPORT);
        assertThat(sheet.find()).isTrue();
        var hash = MessageDigest.getInstance("SHA-256").digest(sheet.group(1).getBytes(StandardCharsets.UTF_8));

        var policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        assertThat(REPORT).contains("content=\"" + policy + "\"");
        assertThat(HtmlRenderer.policyOf(REPORT.getBytes(StandardCharsets.UTF_8)))
                .startsWith(policy)
                .contains("; sandbox");
    }

    @Test
    void headingsAreHeadingsBelowOneTitle() {
        assertThat(REPORT)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<h2 id=\"p2\">一、部门基本情况</h2>", "<h3>（一）部门概况</h3>")
                .contains("<time datetime=\"2026-03-05\">2026年3月5日</time>");
        assertThat(REPORT.split("<h1", -1)).hasSize(2);
    }

    @Test
    void theTableSaysWhichCellsHeadWhichAndKeepsItsMergedCells() {
        assertThat(REPORT)
                .contains("<caption>表1　项目支出绩效自评表（2025年度）<span class=\"unit\">单位：万元</span></caption>")
                .contains("<th scope=\"col\" rowspan=\"2\">一级指标</th>")
                .contains("<th scope=\"colgroup\" colspan=\"2\">指标值</th>")
                .contains("<th scope=\"rowgroup\" rowspan=\"5\" class=\"c\">产出指标1（50分）</th>")
                .contains("<td class=\"r\">10.00</td>");
        assertThat(REPORT.split("<tbody>", -1)).hasSize(1 + 5);
    }

    @Test
    void everyPartIsFoundFromTheContents() {
        var links = Pattern.compile("<a href=\"#(p\\d+)\">")
                .matcher(REPORT)
                .results()
                .map(link -> link.group(1));

        assertThat(links).isNotEmpty().allMatch(anchor -> REPORT.contains(" id=\"" + anchor + "\""));
        assertThat(REPORT).contains(">附1　农村独生子女家庭意外伤害保险项目支出绩效自评表</a>");
    }

    @Test
    void everyTagThatIsOpenedIsClosed() {
        for (var tag : List.of("article", "p", "table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "div", "nav")) {
            assertThat(REPORT.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(REPORT.split("</" + tag + ">", -1));
        }
    }

    private static String render(List<Block> blocks) {
        return page(SampleReports.of(blocks));
    }

    private static String page(Document document) {
        return new String(HtmlRenderer.render(document), StandardCharsets.UTF_8);
    }
}
