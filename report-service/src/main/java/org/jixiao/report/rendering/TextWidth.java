package org.jixiao.report.rendering;

/** How much room a text takes in a spreadsheet, whose programs never fit the height of merged cells themselves. */
final class TextWidth {

    /** Cells leave about half a character free at either edge. */
    private static final double EDGES = 1;

    private TextWidth() {}

    /** @param width of the cell, in half-width characters */
    static int lines(String text, double width) {
        var lines = text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(length(line) / Math.max(2, width - EDGES))))
                .sum();
        return Math.max(1, lines);
    }

    private static double length(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x100 ? 1 : 2).sum();
    }
}
