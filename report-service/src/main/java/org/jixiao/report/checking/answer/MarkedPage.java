package org.jixiao.report.checking.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.checking.text.Grid;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.SourceText;

/**
 * A page that shows what was read with marks at the places, and the findings beside it. It runs no script and loads
 * nothing; of what was sent not one sign gets into it unescaped.
 */
public final class MarkedPage {

    private static final String STYLE = """
            body{display:flex;gap:2em;margin:1em;font:16px/1.7 serif}
            main{flex:3}
            aside{flex:2;position:sticky;top:0;max-height:100vh;overflow:auto}
            table{border-collapse:collapse}
            td{border:1px solid #999;padding:.2em .5em}
            mark.error{background:#ffc9c9}
            mark.warning{background:#fff0a8}
            li.error b{color:#a00000}
            li.warning b{color:#7a5c00}
            li:target,mark:target{outline:2px solid #00509e}
            @media(max-width:60em){body{display:block}aside{position:static;max-height:none}}
            """;

    /** The one style of the page is allowed by its digest, so that nothing else is. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final SourceText source;
    private final List<Finding> findings;
    private final StringBuilder page = new StringBuilder();

    private MarkedPage(SourceText source, List<Finding> findings) {
        this.source = source;
        this.findings = findings;
    }

    public static byte[] of(SourceText source, List<Finding> findings) {
        var made = new MarkedPage(source, findings);
        made.head();
        made.text();
        made.list();
        return made.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        page.append(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>绩效自评报告检查</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body><main>\n");
    }

    private void text() {
        var shown = 0;
        for (var passage : source.order()) {
            if (passage.isProse()) {
                page.append("<p>").append(marked(passage)).append("</p>\n");
            } else if (passage.table() > shown) {
                shown = passage.table();
                table(source.grids().get(shown - 1));
            }
        }
        page.append("</main>\n");
    }

    private void table(Grid grid) {
        page.append("<table>\n");
        for (var row : grid.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(marked(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private String marked(Passage passage) {
        var marks = new ArrayList<Marks.Mark>();
        for (var i = 0; i < findings.size(); i++) {
            var place = findings.get(i).place();
            if (place != null && place.isIn(passage)) {
                marks.add(
                        new Marks.Mark(i + 1, findings.get(i), passage.written().length()));
            }
        }
        return Marks.in(passage.written(), marks);
    }

    private void list() {
        page.append("<aside><h1>绩效自评报告检查</h1>\n<ol>\n");
        for (var i = 0; i < findings.size(); i++) {
            item(i + 1, findings.get(i));
        }
        page.append("</ol>\n<p>").append(findings.isEmpty() ? "未发现问题。" : "红色为文内可以证明的错误，黄色需人工判读。");
        page.append("</p></aside></body></html>\n");
    }

    private void item(int number, Finding finding) {
        page.append("<li id=\"n")
                .append(number)
                .append("\" class=\"")
                .append(finding.severity().code())
                .append("\"><b>")
                .append(finding.severity().zh())
                .append("</b> ")
                .append(finding.rule())
                .append(' ');
        page.append(Marks.escaped(finding.message()));
        if (finding.place() == null) {
            page.append("（全文）");
        } else {
            page.append(" <a href=\"#f").append(number).append("\">见文中</a>");
        }
        page.append("</li>\n");
    }

    private static String digest(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
