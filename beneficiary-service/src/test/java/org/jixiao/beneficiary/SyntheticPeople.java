package org.jixiao.beneficiary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid identity numbers of nobody, each another one: sequence numbers from 900 up on days that count upwards. */
public final class SyntheticPeople {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger DAY = new AtomicInteger();

    private SyntheticPeople() {}

    /** An adult born from 1960 on. */
    public static String man() {
        return number(nextDay(), 901);
    }

    public static String woman() {
        return number(nextDay(), 902);
    }

    public static String boyBornOn(LocalDate day) {
        return number(day, 903 + 2 * (DAY.incrementAndGet() % 48));
    }

    public static String girlBornOn(LocalDate day) {
        return number(day, 904 + 2 * (DAY.incrementAndGet() % 47));
    }

    private static LocalDate nextDay() {
        return LocalDate.of(1960, 1, 1).plusDays(DAY.incrementAndGet());
    }

    private static String number(LocalDate born, int sequence) {
        var seventeen = "130182" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(seventeen.charAt(i), 10);
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
