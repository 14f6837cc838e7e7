package org.jixiao.report.checking.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was read from a file.
 *
 * @param paragraphs prose and headings, in reading order
 * @param grids tables, in reading order
 * @param order paragraphs and cells together, in reading order
 * @param extracted whether words were recovered from positions (PDF, OFD), where signs can be lost
 */
public record SourceText(List<Passage> paragraphs, List<Grid> grids, List<Passage> order, boolean extracted) {

    private static final Pattern ONE_CELL_A_LINE = Pattern.compile("(?m)(?:^[^|\\n]{0,120}\\|[ \\t]*\\R){4,}");

    public SourceText {
        paragraphs = List.copyOf(paragraphs);
        grids = List.copyOf(grids);
        order = List.copyOf(order);
    }

    /** Text as it is typed: a line is a paragraph, and lines with bars between their cells are a table. */
    public static SourceText of(String text) {
        var builder = new Builder();
        for (var line :
                ONE_CELL_A_LINE.matcher(text).replaceAll(SourceText::asOneRow).split("\\R", -1)) {
            builder.line(line);
        }
        return builder.build(false);
    }

    /** A page whose table was copied cell by cell: where its rows end nobody can tell, but not what follows what. */
    private static String asOneRow(MatchResult cells) {
        return Matcher.quoteReplacement(
                        cells.group().replaceAll("\\|[ \\t]*\\R", "| ").strip()) + "\n";
    }

    public String plain() {
        var all = new StringBuilder();
        paragraphs.forEach(passage -> all.append(passage.plain()).append('\n'));
        for (var grid : grids) {
            for (var row : grid.rows()) {
                row.stream().distinct().forEach(cell -> all.append(cell.plain()).append(' '));
                all.append('\n');
            }
        }
        return all.toString();
    }

    /** Puts together what a reader meets, in the order in which it meets it. */
    public static final class Builder {

        private final List<Passage> paragraphs = new ArrayList<>();
        private final List<Grid> grids = new ArrayList<>();
        private final List<Passage> order = new ArrayList<>();
        private final List<List<String>> open = new ArrayList<>();

        /** A line of text in which bars may stand for the borders of cells. */
        public Builder line(String line) {
            var cells = Plain.of(line).split("\\|", -1);
            if (cells.length < 3) {
                closeTable();
                return paragraph(line);
            }
            var row = new ArrayList<String>();
            var from = 0;
            for (var cell : cells) {
                row.add(line.substring(from, from + cell.length()));
                from += cell.length() + 1;
            }
            open.add(row);
            return this;
        }

        public Builder paragraph(String written) {
            if (!written.isBlank()) {
                paragraphs.add(Passage.paragraph(paragraphs.size() + 1, written));
                order.add(paragraphs.get(paragraphs.size() - 1));
            }
            return this;
        }

        public Builder table(List<List<String>> rows) {
            closeTable();
            addTable(rows);
            return this;
        }

        private void closeTable() {
            if (!open.isEmpty()) {
                addTable(List.copyOf(open));
                open.clear();
            }
        }

        private void addTable(List<List<String>> rows) {
            var number = grids.size() + 1;
            var passages = new ArrayList<List<Passage>>();
            for (var row = 0; row < rows.size(); row++) {
                var cells = new ArrayList<Passage>();
                for (var column = 0; column < rows.get(row).size(); column++) {
                    cells.add(Passage.cell(number, row, column, rows.get(row).get(column)));
                }
                passages.add(cells);
                order.addAll(cells);
            }
            grids.add(new Grid(number, passages));
        }

        public SourceText build(boolean extracted) {
            closeTable();
            return new SourceText(paragraphs, grids, order, extracted);
        }
    }
}
