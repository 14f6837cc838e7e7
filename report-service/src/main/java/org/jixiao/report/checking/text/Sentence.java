package org.jixiao.report.checking.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of a paragraph, or what stands in one cell.
 *
 * @param number in its paragraph, from 1
 * @param from where it begins in its passage, from 0
 * @param text in one way of writing
 */
public record Sentence(Passage passage, int number, int from, String text) {

    private static final String ENDS = "。！？\n";

    public static List<Sentence> of(Passage passage) {
        var sentences = new ArrayList<Sentence>();
        var plain = passage.plain();
        var from = 0;
        for (var i = 0; i < plain.length(); i++) {
            if (ENDS.indexOf(plain.charAt(i)) >= 0 || i == plain.length() - 1) {
                var text = plain.substring(from, i + 1);
                if (!text.isBlank()) {
                    sentences.add(new Sentence(passage, sentences.size() + 1, from, text));
                }
                from = i + 1;
            }
        }
        return sentences;
    }

    /** @param start in this sentence, from 0 */
    public Place place(int start, int end) {
        return Place.in(passage, from + start, from + end).sentence(number);
    }

    public Place place() {
        var indent = text.length() - text.stripLeading().length();
        return place(indent, text.stripTrailing().length());
    }

    public boolean has(String regex) {
        return Patterns.of(regex).matcher(text).find();
    }
}
