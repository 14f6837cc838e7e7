package org.jixiao.report.document;

import java.util.Arrays;

/** 一、 （一） 1. （1）: the four levels of GB/T 9704-2012, 7.3.3, counted anew under each higher heading and each title. */
public final class Numbering {

    private static final String DIGITS = "〇一二三四五六七八九";

    private final int[] counters = new int[4];

    public String next(int level) {
        counters[level - 1]++;
        for (var lower = level; lower < counters.length; lower++) {
            counters[lower] = 0;
        }
        var number = counters[level - 1];
        return switch (level) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    public void restart() {
        Arrays.fill(counters, 0);
    }

    static String chinese(int number) {
        if (number > 99) {
            throw new IllegalArgumentException("more than 99 sections of one level");
        }
        var tens = number / 10;
        var ones = number % 10;
        var head = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return head + (ones == 0 ? "" : digit(ones));
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
