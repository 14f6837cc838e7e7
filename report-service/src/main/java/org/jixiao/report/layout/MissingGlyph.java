package org.jixiao.report.layout;

/** A character that no font has: which, and in what text. */
public record MissingGlyph(int codePoint, int block, String text) {

    public String character() {
        return Character.toString(codePoint);
    }
}
