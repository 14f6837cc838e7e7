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
    /** A text without any mark is cut, so that no expression has to look further. */
    private static final int SPOKEN = 15;

    private static final int LONGEST = 1_500;

    public static List<Sentence> of(Passage passage) {
        var sentences = new ArrayList<Sentence>();
        var plain = passage.plain();
        var from = 0;
        for (var i = 0; i < plain.length(); i++) {
            if (ENDS.indexOf(plain.charAt(i)) >= 0 || i == plain.length() - 1 || i - from >= LONGEST) {
                var text = plain.substring(from, i + 1);
                if (!text.isBlank()) {
                    sentences.add(new Sentence(passage, sentences.size() + 1, from, text));
                }
                from = i + 1;
            }
        }
        return sentences;
    }

    public boolean isProse() {
        return passage.isProse() || text.length() >= SPOKEN && has("[，。]");
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
