package org.jixiao.report.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text on a page.
 *
 * @param baseline distance from the upper edge of the page, in points
 * @param block the position in the document of the block that it shows, for a later structure tree; -1 for what
 *     belongs to the page and not to the document
 */
public record PlacedText(double baseline, double size, List<PlacedGlyph> glyphs, int block) {

    public PlacedText {
        glyphs = List.copyOf(glyphs);
    }

    public String text() {
        return glyphs.stream()
                .map(glyph -> Character.toString(glyph.glyph().codePoint()))
                .collect(Collectors.joining());
    }
}
