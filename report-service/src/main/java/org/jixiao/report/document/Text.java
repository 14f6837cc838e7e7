package org.jixiao.report.document;

/** What may stand in a document as text. */
final class Text {

    private Text() {}

    /** One paragraph, one string: a line break or another control character inside is a fault of the caller. */
    static String require(String text) {
        if (text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a text is neither blank nor does it hold control characters");
        }
        return text;
    }

    /** A cell may be empty and may hold several lines. */
    static String requireLines(String text) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new IllegalArgumentException("a cell holds no control characters other than line ends");
        }
        return text;
    }
}
