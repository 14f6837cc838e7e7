package org.jixiao.report.layout;

import java.util.List;
import org.jixiao.report.font.Glyph;

/** One line of glyphs, each at its distance from the line's beginning, in points. */
record Line(List<Place> glyphs, double width) {

    record Place(Glyph glyph, double x) {}

    /** @param left edge of the line on its page, in points */
    PlacedText at(double left, double baseline, double size, int block) {
        var placed = glyphs.stream()
                .map(place -> new PlacedGlyph(place.glyph(), left + place.x()))
                .toList();
        return new PlacedText(baseline, size, placed, block);
    }

    static Line empty() {
        return new Line(List.of(), 0);
    }
}
