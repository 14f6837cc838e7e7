package org.jixiao.report.prose;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.narrative.Narrative;
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
        return quotes(block)
                .filter(quote -> quote.token().equals(ProseText.TYPED))
                .map(quote -> new ProseSpan(index, quote.from(), block.text().substring(quote.from(), quote.to())))
                .toList();
    }

    static boolean isIn(Block block) {
        return quotes(block).anyMatch(quote -> quote.token().equals(ProseText.TYPED));
    }

    private static Stream<Narrative.Quote> quotes(Block block) {
        return block.quotes() == null ? Stream.of() : block.quotes().stream();
    }

    ProseFinding finding(ProseRule rule, int start, int end, String message) {
        return new ProseFinding(rule, block, from + start, from + end, text.substring(start, end), message);
    }
}
