package org.jixiao.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write into cells, read strictly: by its form first, and never rounded or guessed. */
public final class Cells {

    /** 1e999999999 must not become a number at all. */
    private static final Pattern AMOUNT =
            Pattern.compile("[+-]?([0-9]{1,16}|[0-9]{1,3}(,[0-9]{3}){1,5})(\\.[0-9]{1,20})?");

    private static final Pattern DATE = Pattern.compile("([0-9]{4})([-/.年]?)([0-9]{1,2})([-/.月]?)([0-9]{1,2})日?");
    private static final int WITHOUT_SEPARATORS = 8;

    private Cells() {}

    /** Full-width digits and letters as plain ones. */
    public static String plain(String text) {
        return isAscii(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Asked of every cell: a loop costs a fraction of a stream, the more so before it is compiled. */
    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A number with or without separators of thousands, as fine as it was written; without trailing zeros. */
    public static Optional<BigDecimal> amount(String text) {
        return AMOUNT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "")).stripTrailingZeros())
                : Optional.empty();
    }

    /** With separators or, in eight digits, without: 2025112 could be two days. */
    public static Optional<LocalDate> date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()
                || parts.group(2).isEmpty() != parts.group(4).isEmpty()
                || parts.group(2).isEmpty() && text.length() != WITHOUT_SEPARATORS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(5))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
