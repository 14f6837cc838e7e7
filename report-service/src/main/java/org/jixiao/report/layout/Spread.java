package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;

/** The glyphs of one line, squeezed or stretched to its width; everything in em. */
record Spread(List<Line.Place> places, double width) {

    /** @param fill whether a line that is too short is stretched; one that is too long is always squeezed */
    static Spread over(List<Atom> line, double room, boolean fill) {
        var natural = line.stream().mapToDouble(Atom::width).sum();
        var excess = natural - room;
        if (excess > 0) {
            return squeezed(line, excess);
        }
        var gaps = line.size() - 1;
        return fill && gaps > 0 ? stretched(line, -excess / gaps) : stretched(line, 0);
    }

    private static Spread stretched(List<Atom> line, double gap) {
        var places = new ArrayList<Line.Place>();
        var x = 0.0;
        for (var atom : line) {
            x = place(places, atom, x) + gap;
        }
        return new Spread(places, line.isEmpty() ? 0 : x - gap);
    }

    /** The last sign gives up its empty half first; the others share what is still missing. */
    private static Spread squeezed(List<Atom> line, double excess) {
        var last = line.get(line.size() - 1);
        var byLast = Math.min(excess, last.squeeze(true));
        var inner = line.subList(0, line.size() - 1).stream()
                .mapToDouble(atom -> atom.squeeze(false))
                .sum();
        var share = inner == 0 ? 0 : Math.min(1, (excess - byLast) / inner);
        var places = new ArrayList<Line.Place>();
        var x = 0.0;
        for (var atom : line) {
            var given = atom == last ? 0 : atom.squeeze(false) * share;
            // An opening sign has its empty half in front of the ink, a closing one behind it.
            var before = Kinsoku.opens(atom.first()) ? given : 0;
            x = place(places, atom, x - before) - (given - before);
        }
        return new Spread(places, x - byLast);
    }

    private static double place(List<Line.Place> places, Atom atom, double from) {
        var x = from;
        for (var glyph : atom.glyphs()) {
            places.add(new Line.Place(glyph, x));
            x += glyph.width();
        }
        return x;
    }
}
