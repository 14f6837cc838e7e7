package org.jixiao.report.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;

/**
 * Sentences of last year's report that stand in this year's once more, whatever figures they hold. The C27 of the report
 * check finds what was copied within one report; this compares two. What the template says each year is no copy.
 */
final class LastYearsText {

    private static final int SHORTEST = 12;
    private static final double NEAR = 0.85;
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；]+");
    private static final Pattern PASSED_OVER = Pattern.compile("[^\\p{L}]|[〇零一二三四五六七八九十百千万亿]");

    private final List<Shape> lastYear = new ArrayList<>();

    LastYearsText(Narrative lastYear, Narrative written) {
        var ofTemplate = new HashSet<>(sentences(written));
        sentences(lastYear).stream()
                .filter(sentence -> !ofTemplate.contains(sentence))
                .map(Shape::of)
                .forEach(this.lastYear::add);
    }

    /** @param spans what of the block a clerk wrote */
    void check(int index, Block block, List<ProseSpan> spans, Consumer<ProseFinding> findings) {
        var found = SENTENCE.matcher(block.text());
        while (found.find()) {
            var plain = plain(found.group());
            if (plain.length() >= SHORTEST && isTyped(spans, found)) {
                var shape = Shape.of(plain);
                if (lastYear.stream().anyMatch(shape::isNear)) {
                    findings.accept(new ProseFinding(
                            ProseRule.L4,
                            index,
                            found.start(),
                            found.end(),
                            found.group(),
                            "这句话与上年报告相同或几乎相同，疑为照抄，请按本年度情况改写"));
                }
            }
        }
    }

    private static boolean isTyped(List<ProseSpan> spans, MatchResult sentence) {
        return spans.stream().anyMatch(span -> span.overlaps(sentence.start(), sentence.end()));
    }

    private static Set<String> sentences(Narrative narrative) {
        var sentences = new HashSet<String>();
        for (var block : narrative.blocks()) {
            var found = SENTENCE.matcher(block.text() == null ? "" : block.text());
            while (found.find()) {
                var plain = plain(found.group());
                if (plain.length() >= SHORTEST) {
                    sentences.add(plain);
                }
            }
        }
        return sentences;
    }

    private static String plain(String sentence) {
        return PASSED_OVER.matcher(sentence).replaceAll("");
    }

    /** The pairs of neighbouring characters as bits: thousands of sentences are compared in milliseconds. */
    private record Shape(int length, long[] pairs, int count) {

        private static final int WORDS = 16;

        static Shape of(String plain) {
            var pairs = new long[WORDS];
            for (var i = 1; i < plain.length(); i++) {
                var hash = (plain.charAt(i - 1) * 31 + plain.charAt(i)) * 0x9E3779B9 >>> 22;
                pairs[hash >> 6] |= 1L << (hash & 63);
            }
            var count = 0;
            for (var word : pairs) {
                count += Long.bitCount(word);
            }
            return new Shape(plain.length(), pairs, count);
        }

        /** Dice's coefficient of the pairs. */
        boolean isNear(Shape other) {
            if (Math.abs(length - other.length) * 4 > length + other.length) {
                return false;
            }
            var common = 0;
            for (var i = 0; i < WORDS; i++) {
                common += Long.bitCount(pairs[i] & other.pairs[i]);
            }
            return 2.0 * common / (count + other.count) >= NEAR;
        }
    }
}
