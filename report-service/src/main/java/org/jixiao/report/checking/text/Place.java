package org.jixiao.report.checking.text;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where something stands in what was uploaded. All numbers count from 1; characters count from the beginning of the
 * paragraph or cell, {@code to} is the first one after it.
 *
 * @param paragraph number of the paragraph in reading order, or nothing in a table
 * @param sentence number of the sentence in its paragraph
 * @param table number of the table, or nothing in a paragraph
 * @param cell its address as in a worksheet, {@code C4}: column and row
 * @param quote the words themselves, at most 60 characters; nothing where they are personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        Integer paragraph, Integer sentence, Integer table, String cell, Integer from, Integer to, String quote) {

    private static final int QUOTED = 60;

    public static Place in(Passage passage, int from, int to) {
        return new Place(
                passage.paragraph(),
                null,
                passage.table(),
                passage.cell(),
                from + 1,
                to + 1,
                excerpt(passage.written(), from, to));
    }

    Place sentence(int number) {
        return new Place(paragraph, number, table, cell, from, to, quote);
    }

    public Place withoutQuote() {
        return new Place(paragraph, sentence, table, cell, from, to, null);
    }

    private static String excerpt(String written, int from, int to) {
        var end = Math.min(Math.min(to, written.length()), from + QUOTED);
        return written.substring(Math.min(from, end), end).strip();
    }
}
