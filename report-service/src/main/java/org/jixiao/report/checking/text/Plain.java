package org.jixiao.report.checking.text;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way of writing each sign: digits and letters half-width, punctuation full-width, each space one kind. Every sign
 * becomes exactly one, so that a place in the result is the same place in what was written.
 */
public final class Plain {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final char THOUSANDS_MARK = '\u0001';

    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('．', '.'),
            Map.entry('％', '%'),
            Map.entry('﹪', '%'),
            Map.entry('／', '/'),
            Map.entry('＋', '+'),
            Map.entry('－', '-'),
            Map.entry('−', '-'),
            Map.entry('＝', '='),
            Map.entry('～', '~'),
            Map.entry('〜', '~'),
            Map.entry('｜', '|'),
            Map.entry('丨', '|'),
            Map.entry('│', '|'),
            Map.entry('≧', '≥'),
            Map.entry('≦', '≤'),
            Map.entry('＞', '>'),
            Map.entry('＜', '<'),
            Map.entry('＊', '*'),
            Map.entry('＿', '_'),
            Map.entry('×', '×'),
            Map.entry(',', '，'),
            Map.entry(';', '；'),
            Map.entry(':', '：'),
            Map.entry('(', '（'),
            Map.entry(')', '）'),
            Map.entry('!', '！'),
            Map.entry('?', '？'),
            Map.entry('［', '['),
            Map.entry('］', ']'),
            Map.entry('―', '—'),
            Map.entry('–', '—'),
            Map.entry('➔', '→'),
            Map.entry('⇒', '→'),
            Map.entry('﹥', '>'),
            Map.entry('﹤', '<'));

    private Plain() {}

    public static String of(String written) {
        var guarded = THOUSANDS.matcher(written).replaceAll(String.valueOf(THOUSANDS_MARK));
        var plain = new StringBuilder(guarded.length());
        for (var i = 0; i < guarded.length(); i++) {
            plain.append(sign(guarded.charAt(i)));
        }
        return plain.toString();
    }

    private static char sign(char c) {
        if (c == THOUSANDS_MARK) {
            return ',';
        }
        if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
            return (char) (c - 0xFEE0);
        }
        if (c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B')) {
            return ' ';
        }
        return SIGNS.getOrDefault(c, c);
    }
}
