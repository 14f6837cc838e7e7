package org.jixiao.report.checking.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts what Word numbers by itself, so that 一、 stands in the text as it does on the page. */
final class Numbering {

    private static final String NUMERALS = "〇一二三四五六七八九十";

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    String before(XWPFParagraph paragraph) {
        var id = paragraph.getNumID();
        if (id == null
                || id.signum() == 0
                || paragraph.getNumFmt() == null
                || paragraph.getText().isBlank()) {
            return "";
        }
        var level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(8, Math.max(0, paragraph.getNumIlvl().intValue()));
        var counter = counters.computeIfAbsent(id, key -> new int[9]);
        counter[level]++;
        for (var deeper = level + 1; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        var pattern = paragraph.getNumLevelText();
        if (pattern == null || paragraph.getNumFmt().equals("bullet")) {
            return "";
        }
        var text = pattern;
        for (var shown = 0; shown <= level; shown++) {
            text = text.replace("%" + (shown + 1), number(counter[shown], paragraph.getNumFmt()));
        }
        return text;
    }

    private static String number(int number, String format) {
        if (!format.startsWith("chinese") && !format.startsWith("japanese") && !format.startsWith("ideograph")
                || number > 99) {
            return String.valueOf(number);
        }
        if (number <= 10) {
            return NUMERALS.substring(number, number + 1);
        }
        var tens = number / 10 == 1 ? "十" : NUMERALS.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + NUMERALS.charAt(number % 10);
    }
}
