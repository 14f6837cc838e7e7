package org.jixiao.report.prose;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.ProseText;

/**
 * Words that a clerk wrote, between two tokens.
 *
 * @param block of the narrative, from 0
 * @param from where they begin in its text
 */
record ProseSpan(int block, int from, String text) {

    static List<ProseSpan> of(int index, Block block) {
        return Stream.ofNullable(block.quotes())
                .flatMap(List::stream)
                .filter(quote -> quote.token().equals(ProseText.TYPED))
                .map(quote -> new ProseSpan(index, quote.from(), block.text().substring(quote.from(), quote.to())))
                .toList();
    }

    boolean overlaps(int start, int end) {
        return from < end && start < from + text.length();
    }

    ProseFinding finding(ProseRule rule, int start, int end, String message) {
        return new ProseFinding(rule, block, from + start, from + end, text.substring(start, end), message);
    }
}
