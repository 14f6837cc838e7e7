package org.jixiao.report.layout;

import java.util.List;
import org.jixiao.report.font.Glyph;

/** One line of glyphs, each at its distance from the line's beginning, in points. */
record Line(List<Place> glyphs, double width) {

    record Place(Glyph glyph, double x) {}

    static Line empty() {
        return new Line(List.of(), 0);
    }
}
