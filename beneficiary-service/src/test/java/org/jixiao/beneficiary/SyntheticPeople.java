package org.jixiao.beneficiary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Valid identity numbers of nobody, each another one: sequence numbers from 900 up on days that count upwards. Grown-ups
 * are born from 1960 to 1998, however many are needed: then the days begin again with the next sequence number.
 */
public final class SyntheticPeople {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int DAYS = 14_000;
    private static final AtomicInteger DAY = new AtomicInteger();

    private SyntheticPeople() {}

    /** An adult born from 1960 on. */
    public static String man() {
        return grownUp(901);
    }

    public static String woman() {
        return grownUp(902);
    }

    private static String grownUp(int sequence) {
        var count = DAY.incrementAndGet();
        var born = LocalDate.of(1960, 1, 1).plusDays(count % DAYS);
        return number(born, sequence + 2 * (count / DAYS));
    }

    public static String boyBornOn(LocalDate day) {
        return number(day, 903 + 2 * (DAY.incrementAndGet() % 48));
    }

    public static String girlBornOn(LocalDate day) {
        return number(day, 904 + 2 * (DAY.incrementAndGet() % 47));
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
