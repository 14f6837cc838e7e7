package org.jixiao.report.font;

/**
 * One character in the font that has it.
 *
 * @param font the face whose font draws it, which may be another than the face that was asked for
 * @param drawn the character that is drawn: a geta mark 〓 where no font has the one that was asked for
 * @param width the advance, in em
 */
public record Glyph(Face font, int codePoint, int drawn, double width) {

    public boolean missing() {
        return drawn != codePoint;
    }
}
