package org.jixiao.report.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text on a page.
 *
 * @param baseline distance from the upper edge of the page, in points
 * @param block the position in the document of the block that it shows; -1 for what belongs to the page and not to
 *     the document
 * @param element the position of its element in the structure of the document, {@link Element#NONE} for what is no part
 *     of it
 */
public record PlacedText(double baseline, double size, List<PlacedGlyph> glyphs, int block, int element) {

    public PlacedText {
        glyphs = List.copyOf(glyphs);
    }

    PlacedText(double baseline, double size, List<PlacedGlyph> glyphs, int block) {
        this(baseline, size, glyphs, block, Element.NONE);
    }

    PlacedText of(int structureElement) {
        return new PlacedText(baseline, size, glyphs, block, structureElement);
    }

    public String text() {
        return glyphs.stream()
                .map(glyph -> Character.toString(glyph.glyph().codePoint()))
                .collect(Collectors.joining());
    }
}
