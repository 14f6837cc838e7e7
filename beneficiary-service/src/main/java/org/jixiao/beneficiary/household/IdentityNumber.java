package org.jixiao.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (居民身份证号码, GB 11643): 18 characters, the last a check digit. Text and JSON show the
 * mask; only {@link #full()} gives the number away. The region prefix is never validated: numbers keep the code of the
 * place and time of their first issue (130182 lives on long after it left the table).
 */
public final class IdentityNumber {

    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern MASK = Pattern.compile("\\d{6}\\*{8}\\d{3}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    /** The calendar knows a year 0; no holder of a card was born before this one. */
    private static final int EARLIEST_YEAR = 1850;

    private final String full;

    private IdentityNumber(String full) {
        this.full = full;
    }

    /** The zone matters for one night only: a child born today in the district has a birth date that is not ahead. */
    public static IdentityNumber of(String text, InstantSource clock, ZoneId zone) {
        return of(text, LocalDate.ofInstant(clock.instant(), zone));
    }

    public static IdentityNumber of(String text, LocalDate today) {
        var full = lengthened(normalised(text));
        if (!EIGHTEEN.matcher(full).matches()) {
            throw new MalformedIdentityNumber(IdentityNumberFlaw.FORM);
        }
        if (birthDateIn(full).isAfter(today)) {
            throw new MalformedIdentityNumber(IdentityNumberFlaw.FUTURE);
        }
        if (full.charAt(17) != checkDigit(full)) {
            throw new MalformedIdentityNumber(IdentityNumberFlaw.CHECK_DIGIT);
        }
        return new IdentityNumber(full);
    }

    /** For a number that was validated when it was stored, and now comes back from the cipher. */
    public static IdentityNumber restored(String full) {
        if (!EIGHTEEN.matcher(full).matches()) {
            throw new MalformedIdentityNumber(IdentityNumberFlaw.FORM);
        }
        return new IdentityNumber(full);
    }

    /** The mask of a text as it was entered; of one that is no number, nothing at all. */
    public static String maskedText(String text) {
        var full = lengthened(normalised(text));
        return EIGHTEEN.matcher(full).matches() ? new IdentityNumber(full).masked() : "****";
    }

    /** The 18 characters themselves: to be encrypted, indexed or disclosed, never to be logged. */
    public String full() {
        return full;
    }

    public String masked() {
        return full.substring(0, 6) + "********" + full.substring(14);
    }

    /** Whether a text is the mask of a number. */
    public static boolean isMasked(String text) {
        return text.indexOf('*') >= 0 && MASK.matcher(text).matches();
    }

    public LocalDate birthDate() {
        return birthDateIn(full);
    }

    /** The 17th digit is odd for men. */
    public Sex sex() {
        return (full.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber that && full.equals(that.full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return masked();
    }

    /** Full-width digits, a small x and blanks come from keyboards and spreadsheets, not from the card. */
    private static String normalised(String text) {
        var plain = new StringBuilder(18);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (c == 'x' || c == 'ｘ' || c == 'Ｘ') {
                plain.append('X');
            } else if (!isBlank(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** Cards of the first generation leave out the century, always 19, and the check digit. */
    private static String lengthened(String normalised) {
        if (!FIFTEEN.matcher(normalised).matches()) {
            return normalised;
        }
        var seventeen = normalised.substring(0, 6) + "19" + normalised.substring(6);
        return seventeen + checkDigit(seventeen);
    }

    private static char checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static LocalDate birthDateIn(String full) {
        var year = Integer.parseInt(full.substring(6, 10));
        if (year < EARLIEST_YEAR) {
            throw new MalformedIdentityNumber(IdentityNumberFlaw.DATE);
        }
        try {
            return LocalDate.of(
                    year, Integer.parseInt(full.substring(10, 12)), Integer.parseInt(full.substring(12, 14)));
        } catch (DateTimeException impossible) {
            throw new MalformedIdentityNumber(IdentityNumberFlaw.DATE);
        }
    }
}
