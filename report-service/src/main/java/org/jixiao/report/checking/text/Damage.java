package org.jixiao.report.checking.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What extraction did to a text before anybody reads it: signs lost, dates run together, columns shuffled. What rests on
 * such a text (units, dates, numbering) may be the extraction's fault and not the author's.
 */
public final class Damage {

    /** Each is something that no author writes. */
    private static final List<Pattern> SIGNS = List.of(
            Patterns.of("(?m)^\\s*、"),
            Patterns.of("年年|月月|日日|、、|，，|。。|万万元|元元"),
            Patterns.of("(?<!\\d)\\d{7,9}日"),
            Patterns.of("(?<!\\d)\\d{1,2}年(?=\\d{3,4}日)"),
            Patterns.of("[\\uFFFD\\uE000-\\uF8FF]"),
            Patterns.of("(?i)(?<![A-Za-z])(?:Fl|IO|lO|OO)(?![A-Za-z])"),
            Patterns.of("（ *）|\\( *\\)"),
            Patterns.of("[锟斤拷]{2,}"));

    private final int signs;

    private Damage(int signs) {
        this.signs = signs;
    }

    public static Damage of(SourceText source) {
        var text = source.plain();
        var found = source.extracted() ? 1 : 0;
        for (var sign : SIGNS) {
            found += (int) sign.matcher(text).results().limit(2).count();
        }
        return new Damage(found);
    }

    /** One sign alone may be a slip of the pen. */
    public boolean isLikely() {
        return signs >= 2;
    }
}
