package org.jixiao.report.checking.form;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Place;
import org.jixiao.report.checking.text.SourceText;

/**
 * The cells of a document in reading order, without the empty ones: where a table was copied cell by cell, or its merged
 * cells shifted its columns, what follows what is all that is left of it.
 */
record CellStream(List<Cell> cells) {

    record Cell(Passage passage, int from, String text) {

        Place place() {
            return Place.in(passage, from, from + text.length());
        }
    }

    /** A document of more cells is no form. */
    private static final int MOST = 6_000;

    private static final int LONGEST = 80;

    static CellStream of(SourceText source) {
        var cells = new ArrayList<Cell>();
        Passage last = null;
        for (var passage : source.order()) {
            if (passage != last && cells.size() < MOST) {
                split(passage, cells);
            }
            last = passage;
        }
        return new CellStream(cells);
    }

    private static void split(Passage passage, List<Cell> cells) {
        var plain = passage.plain();
        var from = 0;
        while (from <= plain.length()) {
            var bar = plain.indexOf('|', from);
            var end = bar < 0 ? plain.length() : bar;
            var text = plain.substring(from, end);
            var cell = text.strip();
            if (!cell.isEmpty()) {
                cells.add(new Cell(passage, from + text.indexOf(cell), cell));
            }
            from = end + 1;
        }
    }

    int size() {
        return cells.size();
    }

    /** Without the spaces that spread a heading; empty behind the end, and for prose. */
    String at(int index) {
        if (index < 0 || index >= cells.size()) {
            return "";
        }
        var text = cells.get(index).text();
        return text.length() > LONGEST ? "" : text.replaceAll("\\s", "");
    }
}
