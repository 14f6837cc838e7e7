package org.jixiao.report.checking.answer;

import java.util.List;
import java.util.TreeSet;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.checking.rule.Kind;
import org.jixiao.report.checking.rule.Severity;

/** Marks in one paragraph or cell. Findings may overlap: the text is cut wherever one begins or ends. */
final class Marks {

    /** @param number of the finding in the list */
    record Mark(int number, Finding finding, int from, int to) {

        Mark(int number, Finding finding, int length) {
            this(
                    number,
                    finding,
                    Math.min(finding.place().from() - 1, length),
                    Math.min(Math.max(finding.place().to() - 1, finding.place().from() - 1), length));
        }

        boolean covers(int at) {
            return from <= at && at < to;
        }
    }

    private Marks() {}

    static String in(String written, List<Mark> marks) {
        var cuts = new TreeSet<>(List.of(0, written.length()));
        marks.forEach(mark -> cuts.addAll(List.of(mark.from(), mark.to())));
        var html = new StringBuilder();
        for (var from : cuts) {
            marks.stream().filter(mark -> mark.from() == from).forEach(mark -> html.append(anchor(mark)));
            var to = cuts.higher(from);
            if (to != null) {
                html.append(piece(
                        written.substring(from, to),
                        marks.stream().filter(mark -> mark.covers(from)).toList()));
            }
        }
        return html.toString();
    }

    private static String anchor(Mark mark) {
        return "<a id=\"f" + mark.number() + "\" href=\"#n" + mark.number() + "\"><sup>" + mark.number() + "</sup></a>";
    }

    private static String piece(String words, List<Mark> over) {
        if (over.isEmpty()) {
            return escaped(words);
        }
        var error = over.stream().anyMatch(mark -> mark.finding().severity() == Severity.ERROR);
        // The page goes from hand to hand more easily than the file: what identifies a person is not shown in it.
        var personal = over.stream().anyMatch(mark -> mark.finding().kind() == Kind.PERSONAL_DATA);
        return "<mark class=\"" + (error ? "error" : "warning") + "\">"
                + escaped(personal ? "＊".repeat(words.length()) : words) + "</mark>";
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
