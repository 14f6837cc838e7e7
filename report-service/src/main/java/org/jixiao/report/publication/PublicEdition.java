package org.jixiao.report.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Cell;
import org.jixiao.report.narrative.Narrative.Grid;
import org.jixiao.report.narrative.Narrative.Quote;
import org.jixiao.report.narrative.Narrative.Row;

/**
 * A report as anybody may read it: what is withheld is not in it, not even as a digest, which would let every small
 * number be tried out. The rest stands word for word.
 *
 * @param withheld places at which something was left out
 */
record PublicEdition(Narrative narrative, int withheld) {

    private static final Pattern ONE_DIGIT_COUNT = Pattern.compile("([≥＞＝<≤]?)(\\d)(户|人|人次|名)");

    private static final String LEFT_OUT = "（不公开）";

    /** @param digests of the facts that are withheld; @param k the smallest count that is stated */
    static PublicEdition of(Narrative report, Set<String> digests, int k) {
        var editor = new Editor(digests, k);
        var blocks = report.blocks().stream().map(editor::block).toList();
        return new PublicEdition(new Narrative(report.title(), blocks), editor.withheld);
    }

    /** A text and its quotes, both anew: what is left out moves everything behind it. */
    private record Edited(String text, List<Quote> quotes) {}

    private static final class Editor {

        private final Set<String> digests;
        private final int k;
        private int withheld;

        private Editor(Set<String> digests, int k) {
            this.digests = digests;
            this.k = k;
        }

        private Block block(Block block) {
            var edited = edited(block.text(), block.quotes());
            return new Block(block.kind(), block.number(), edited.text(), edited.quotes(), grid(block.table()));
        }

        private Grid grid(Grid grid) {
            if (grid == null) {
                return null;
            }
            return new Grid(
                    grid.caption(),
                    grid.unitNote(),
                    grid.columns(),
                    grid.header().stream().map(this::row).toList(),
                    grid.groups().stream()
                            .map(group -> group.stream().map(this::row).toList())
                            .toList());
        }

        private Row row(Row row) {
            return new Row(row.cells().stream().map(this::cell).toList());
        }

        private Cell cell(Cell cell) {
            var edited = edited(cell.text(), cell.quotes());
            return new Cell(edited.text(), cell.columnSpan(), cell.rowSpan(), edited.quotes());
        }

        private Edited edited(String text, List<Quote> quotes) {
            if (text == null || quotes == null || quotes.isEmpty()) {
                return new Edited(text, quotes);
            }
            var written = new StringBuilder();
            var kept = new ArrayList<Quote>();
            var from = 0;
            for (var quote : quotes) {
                written.append(text, from, quote.from());
                var begin = written.length();
                var replaced = publicly(text.substring(quote.from(), quote.to()), quote);
                written.append(replaced.text());
                kept.add(new Quote(begin, written.length(), quote.token(), replaced.facts()));
                from = quote.to();
            }
            written.append(text.substring(from));
            return new Edited(written.toString(), kept);
        }

        private record Words(String text, List<String> facts) {}

        private Words publicly(String words, Quote quote) {
            var number = ONE_DIGIT_COUNT.matcher(words);
            if (number.matches() && isSmall(number.group(2)) && !quote.token().contains("staff.")) {
                withheld++;
                return new Words(fewer() + number.group(3), List.of());
            }
            if (quote.facts().stream().noneMatch(digests::contains)) {
                return new Words(words, quote.facts());
            }
            withheld++;
            return new Words(words.matches("\\d") && isSmall(words) ? fewer() : LEFT_OUT, List.of());
        }

        private boolean isSmall(String digit) {
            var number = Integer.parseInt(digit);
            return number > 0 && number < k;
        }

        private String fewer() {
            return "少于" + k;
        }
    }
}
