package org.jixiao.report.checking.figure;

import java.math.BigDecimal;

/** Numbers in Chinese numerals: 十三, 二百零五, 两千六百零七, 九十点五. */
public final class ChineseNumber {

    static final String SIGNS = "零〇一二三四五六七八九十百千万两";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** @return nothing for what is no number (百 alone, 十十) */
    public static BigDecimal value(String written) {
        var parts = written.split("点", 2);
        var whole = whole(parts[0]);
        if (whole < 0 || parts.length == 1) {
            return whole < 0 ? null : BigDecimal.valueOf(whole);
        }
        var digits = new StringBuilder();
        for (var c : parts[1].toCharArray()) {
            if (digit(c) < 0) {
                return null;
            }
            digits.append(digit(c));
        }
        return new BigDecimal(whole + "." + digits);
    }

    private static long whole(String written) {
        if (written.isEmpty() || "百千万".indexOf(written.charAt(0)) >= 0) {
            return -1;
        }
        var total = 0L;
        var section = 0L;
        var digit = -1L;
        for (var c : written.toCharArray()) {
            var rank = "十百千万".indexOf(c);
            if (rank < 0) {
                if (digit > 0) {
                    return -1;
                }
                digit = digit(c);
            } else if (rank == 3) {
                total = (total + section + Math.max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * (rank == 0 ? 10 : rank == 1 ? 100 : 1000);
                digit = -1;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
