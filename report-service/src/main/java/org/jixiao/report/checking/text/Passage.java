package org.jixiao.report.checking.text;

/**
 * One paragraph or one cell.
 *
 * @param written as it stands in the file
 * @param plain the same, sign by sign, in one way of writing ({@link Plain})
 */
public record Passage(Integer paragraph, Integer table, String cell, String written, String plain) {

    public static Passage paragraph(int number, String written) {
        return new Passage(number, null, null, written, Plain.of(written));
    }

    public static Passage cell(int table, int row, int column, String written) {
        return new Passage(null, table, address(row, column), written, Plain.of(written));
    }

    public boolean isProse() {
        return paragraph != null;
    }

    /** @param column from 0, @param row from 0 */
    private static String address(int row, int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString() + (row + 1);
    }
}
