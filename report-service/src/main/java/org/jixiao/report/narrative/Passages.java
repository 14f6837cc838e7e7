package org.jixiao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The places of a narrative that were filled in from a snapshot, in the order in which they are read. */
public final class Passages {

    private Passages() {}

    /**
     * @param block counted from 0
     * @param row of the block's table, header rows first, counted from 0; null outside of tables
     * @param cell of the row; null outside of tables
     */
    public record Place(int block, Integer row, Integer cell) {}

    /** @param text what it reads */
    public record Passage(Place place, String text, Narrative.Quote quote) {

        public Origin origin() {
            return Origin.of(quote, text);
        }
    }

    public static List<Passage> of(Narrative narrative) {
        var passages = new ArrayList<Passage>();
        for (var index = 0; index < narrative.blocks().size(); index++) {
            var block = narrative.blocks().get(index);
            if (block.table() == null) {
                add(passages, new Place(index, null, null), block.text(), block.quotes());
            } else {
                rows(passages, index, block.table());
            }
        }
        return passages;
    }

    private static void rows(List<Passage> passages, int block, Narrative.Grid table) {
        var rows = Stream.concat(
                        table.header().stream(), table.groups().stream().flatMap(List::stream))
                .toList();
        for (var row = 0; row < rows.size(); row++) {
            var cells = rows.get(row).cells();
            for (var cell = 0; cell < cells.size(); cell++) {
                add(
                        passages,
                        new Place(block, row, cell),
                        cells.get(cell).text(),
                        cells.get(cell).quotes());
            }
        }
    }

    private static void add(List<Passage> passages, Place place, String text, List<Narrative.Quote> quotes) {
        quotes.forEach(quote -> passages.add(new Passage(place, text.substring(quote.from(), quote.to()), quote)));
    }
}
