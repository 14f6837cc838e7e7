package org.jixiao.report.rendering;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
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

/**
 * Writes the model as one page of HTML for the browser: it asks nobody for anything, needs no script, and prints on the
 * grid of an official document. Fonts are those of the reader.
 */
public final class HtmlRenderer implements Presentation {

    /** Headings of the outline stand below the title of the document, which is the one h1. */
    private static final int BELOW_TITLE = 1;

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder contents = new StringBuilder();
    private final HtmlTables tables = new HtmlTables(body);
    private final Numbering numbering = new Numbering();
    private String part;
    private String mark = "";
    private int anchors;
    private boolean titled;
    private boolean open;
    private boolean marked;

    private HtmlRenderer(String title) {
        part = title;
    }

    /** What a server says beside a page that was once made here; an older page has an older sheet. */
    public static String policyOf(byte[] page) {
        return Html.policy(Html.sheetOf(new String(page, StandardCharsets.UTF_8)))
                + "; frame-ancestors 'self'; sandbox allow-modals";
    }

    public static byte[] render(Document document) {
        var renderer = new HtmlRenderer(document.properties().title());
        for (var block : document.blocks()) {
            renderer.marked = block instanceof Title && renderer.marked;
            block.present(renderer);
        }
        renderer.close();
        return (head(document.properties())
                        + "<body>\n<main>\n" + renderer.navigation() + renderer.body
                        + document.properties().mark().map(HtmlMark::of).orElse("")
                        + "</main>\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String head(DocumentProperties properties) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta name="author" content="%s">
                <title>%s</title>
                %s%s%s
                </head>
                """.formatted(
                        Html.policy(Html.sheet()),
                        Html.escaped(properties.author()),
                        Html.escaped(properties.title()),
                        Html.OPEN,
                        Html.sheet(),
                        Html.CLOSE);
    }

    private String navigation() {
        return "<nav aria-label=\"目录\">\n<details open>\n<summary>目录</summary>\n<ol>\n" + contents
                + "</ol>\n</details>\n</nav>\n";
    }

    @Override
    public void annexMark(AnnexMark annex) {
        close();
        open();
        mark = annex.text();
        marked = true;
        body.append("<p class=\"mark\">").append(Html.escaped(annex.text())).append("</p>\n");
    }

    @Override
    public void title(Title title) {
        numbering.restart();
        open();
        part = String.join("", title.lines());
        var name = marked ? mark + "　" + part : part;
        var level = titled ? "h2 class=\"title\"" : "h1";
        var lines = title.lines().stream().map(Html::escaped).collect(Collectors.joining("<br>"));
        body.append('<').append(level).append(" id=\"").append(anchor(name)).append("\">");
        body.append(lines).append(titled ? "</h2>\n" : "</h1>\n");
        titled = true;
    }

    @Override
    public void heading(Heading heading) {
        open();
        var tag = "h" + (heading.level() + BELOW_TITLE);
        var text = numbering.next(heading.level()) + heading.text();
        body.append('<').append(tag);
        if (heading.level() == 1) {
            body.append(" id=\"").append(anchor(text)).append('"');
        }
        body.append('>').append(Html.escaped(text)).append("</").append(tag).append(">\n");
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        open();
        var style =
                switch (paragraph.style()) {
                    case BODY -> " class=\"body\"";
                    case FLUSH -> "";
                    case NOTE -> " class=\"note\"";
                };
        body.append("<p").append(style).append('>');
        body.append(Html.escaped(paragraph.text())).append("</p>\n");
    }

    @Override
    public void table(Table table) {
        open();
        tables.add(table, part);
    }

    @Override
    public void signature(Signature signature) {
        open();
        body.append("<div class=\"signature\"><p>")
                .append(Html.escaped(signature.unitName()))
                .append("</p><p><time datetime=\"")
                .append(signature.date())
                .append("\">")
                .append(signature.dateText())
                .append("</time></p></div>\n");
    }

    /** On the screen a new sheet begins, and so it does on paper. */
    @Override
    public void pageBreak(PageBreak pageBreak) {
        close();
    }

    private void open() {
        if (!open) {
            body.append("<article>\n");
            open = true;
        }
    }

    private void close() {
        if (open) {
            body.append("</article>\n");
            open = false;
        }
    }

    private String anchor(String text) {
        var anchor = "p" + ++anchors;
        contents.append("<li><a href=\"#")
                .append(anchor)
                .append("\">")
                .append(Html.escaped(text))
                .append("</a></li>\n");
        return anchor;
    }
}
