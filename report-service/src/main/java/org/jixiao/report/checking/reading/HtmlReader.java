package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jixiao.report.checking.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page as it was published. */
final class HtmlReader implements Reader {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "br",
            "dd",
            "dt",
            "blockquote",
            "pre",
            "tr",
            "ul",
            "ol",
            "body");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "svg", "iframe");

    private final SourceText.Builder built = new SourceText.Builder();
    private final StringBuilder open = new StringBuilder();

    @Override
    public SourceText read(byte[] file) throws IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(file), null, "");
        var reader = new HtmlReader();
        reader.walk(page.body());
        reader.close();
        return reader.built.build(false);
    }

    /** A stack of its own: pages can nest deeper than Java's goes. */
    private void walk(Element root) {
        Node node = root;
        while (node != null) {
            if (enters(node) && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            while (node != root && node.nextSibling() == null) {
                node = node.parent();
                leave(node);
            }
            node = node == root ? null : node.nextSibling();
        }
    }

    private boolean enters(Node node) {
        if (node instanceof TextNode text) {
            open.append(text.text());
            return false;
        }
        if (!(node instanceof Element element) || UNSEEN.contains(element.normalName())) {
            return false;
        }
        // A table around others lays a page out; what its cells hold is read as if it were not there.
        if (element.normalName().equals("table") && element.selectFirst("td table, th table") == null) {
            close();
            built.table(rows(element));
            return false;
        }
        leave(element);
        return true;
    }

    private void leave(Node node) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            close();
        }
    }

    private void close() {
        built.paragraph(open.toString().strip());
        open.setLength(0);
    }

    private static List<List<String>> rows(Element table) {
        var cells = new Merged();
        for (var row : table.select("tr")) {
            cells.row();
            for (var cell : row.children()) {
                cells.cell(cell.text(), span(cell, "colspan", Limits.COLUMNS), span(cell, "rowspan", Limits.ROWS));
            }
        }
        return cells.rows();
    }

    private static int span(Element cell, String attribute, int most) {
        var written = cell.attr(attribute).strip();
        return written.matches("\\d{1,4}") ? Math.max(1, Math.min(most, Integer.parseInt(written))) : 1;
    }

    /** Cells that reach over columns and rows, each in the first of its places. */
    private static final class Merged {

        private final List<List<String>> rows = new ArrayList<>();
        private final int[] reach = new int[Limits.COLUMNS * 2];

        private void row() {
            rows.add(new ArrayList<>());
        }

        private void cell(String text, int columns, int height) {
            var row = rows.get(rows.size() - 1);
            while (row.size() < reach.length && reach[row.size()] >= rows.size()) {
                row.add("");
            }
            for (var column = 0; column < columns && row.size() < reach.length; column++) {
                reach[row.size()] = rows.size() + height - 1;
                row.add(column == 0 ? text : "");
            }
        }

        private List<List<String>> rows() {
            return rows.stream()
                    .filter(row -> !row.isEmpty())
                    .limit(Limits.ROWS)
                    .toList();
        }
    }
}
