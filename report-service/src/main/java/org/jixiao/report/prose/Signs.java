package org.jixiao.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Characters that do harm (control, invisible, turning the direction) or that no font can print. */
public final class Signs {

    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    /** Letters and marks that show nothing: Hangul fillers, variation selectors, the combining grapheme joiner. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F, 0x17B4, 0x17B5, 0x2800);

    private Signs() {}

    /** @param text as it was sent: a character that does harm is refused inside of tokens, too */
    public static List<ProseFinding> harmful(int block, String text) {
        var findings = new ArrayList<ProseFinding>();
        for (var at = 0; at < text.length() && findings.isEmpty(); at += Character.charCount(text.codePointAt(at))) {
            var code = text.codePointAt(at);
            var to = at + Character.charCount(code);
            if (Character.isISOControl(code)) {
                findings.add(new ProseFinding(
                        ProseRule.L5, block, at, to, "", "第 %d 字是控制字符 U+%04X，请删去；换行请另起一段".formatted(at + 1, code)));
            } else if (isUnseen(code)) {
                findings.add(new ProseFinding(
                        ProseRule.L6, block, at, to, "", "第 %d 字 U+%04X 看不见或会改变文字方向，请删去".formatted(at + 1, code)));
            }
        }
        return findings;
    }

    private static boolean isUnseen(int code) {
        return UNSEEN.contains(Character.getType(code))
                || BLANK.contains(code)
                || code >= 0xFE00 && code <= 0xFE0F
                || code >= 0xE0100 && code <= 0xE01EF;
    }

    /** Each character once in a block, at its first place. */
    static List<ProseFinding> unprintable(int block, String text, IntPredicate printable) {
        var findings = new ArrayList<ProseFinding>();
        text.codePoints().distinct().filter(code -> !printable.test(code)).forEach(code -> {
            var sign = Character.toString(code);
            var at = text.indexOf(sign);
            findings.add(new ProseFinding(
                    ProseRule.L7,
                    block,
                    at,
                    at + sign.length(),
                    sign,
                    "字体中没有“%s”（U+%04X），成文时印作〓，请换字".formatted(sign, code)));
        });
        return findings;
    }
}
