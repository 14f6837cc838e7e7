package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;

/**
 * Breaks a text into lines. A closing sign that does not fit is first pulled in by squeezing signs (推入), else the
 * character before it goes to the next line with it (推出) and the line is spread.
 */
final class LineBreaker {

    /** Widths are sums of many fractions of an em. */
    private static final double TOLERANCE = 1e-6;

    private final FontSet fonts;

    LineBreaker(FontSet fonts) {
        this.fonts = fonts;
    }

    /**
     * @param pitch of one full-width character, in points
     * @param width of the lines, in points
     * @param indent of the first line, in points
     * @param justified every line but the last fills the width
     */
    record Measure(Face face, double pitch, double width, double indent, boolean justified) {}

    List<Line> lines(String text, Measure measure) {
        var atoms = fitting(Atom.of(text, fonts, measure.face()), measure.width() / measure.pitch());
        var lines = new ArrayList<Line>();
        var from = skipSpaces(atoms, 0);
        while (from < atoms.size()) {
            var indent = lines.isEmpty() ? measure.indent() : 0;
            var room = (measure.width() - indent) / measure.pitch();
            var to = end(atoms, from, room);
            var next = skipSpaces(atoms, to);
            var line = Spread.over(
                    withoutSpaces(atoms.subList(from, to)), room, measure.justified() && next < atoms.size());
            lines.add(placed(line, indent, measure.pitch()));
            from = next;
        }
        return lines;
    }

    private static List<Atom> fitting(List<Atom> atoms, double room) {
        return atoms.stream()
                .flatMap(atom -> atom.width() > room ? atom.apart().stream() : List.of(atom).stream())
                .toList();
    }

    private static int end(List<Atom> atoms, int from, double room) {
        var fits = from;
        var used = 0.0;
        while (fits < atoms.size() && used + atoms.get(fits).width() <= room + TOLERANCE) {
            used += atoms.get(fits++).width();
        }
        if (fits == atoms.size()) {
            return fits;
        }
        var pulled = fits;
        while (pulled < atoms.size() && atoms.get(pulled).neverBegins()) {
            used += atoms.get(pulled++).width();
        }
        if (pulled > fits && used - squeeze(atoms.subList(from, pulled)) <= room + TOLERANCE) {
            return pulled;
        }
        return pushedOut(atoms, from, Math.max(fits, from + 1));
    }

    private static int pushedOut(List<Atom> atoms, int from, int fits) {
        var to = fits;
        while (to > from + 1
                && (atoms.get(to).neverBegins() || atoms.get(to - 1).neverEnds())) {
            to--;
        }
        // A line made of nothing but such signs is broken where it is full.
        return to == from + 1 && fits > to && atoms.get(to).neverBegins() ? fits : to;
    }

    private static double squeeze(List<Atom> line) {
        var total = 0.0;
        for (var index = 0; index < line.size(); index++) {
            total += line.get(index).squeeze(index == line.size() - 1);
        }
        return total;
    }

    private static int skipSpaces(List<Atom> atoms, int from) {
        var index = from;
        while (index < atoms.size() && atoms.get(index).isSpace()) {
            index++;
        }
        return index;
    }

    private static List<Atom> withoutSpaces(List<Atom> line) {
        var end = line.size();
        while (end > 0 && line.get(end - 1).isSpace()) {
            end--;
        }
        return line.subList(0, end);
    }

    private static Line placed(Spread spread, double indent, double pitch) {
        var glyphs = spread.places().stream()
                .map(place -> new Line.Place(place.glyph(), indent + place.x() * pitch))
                .toList();
        return new Line(glyphs, indent + spread.width() * pitch);
    }
}
