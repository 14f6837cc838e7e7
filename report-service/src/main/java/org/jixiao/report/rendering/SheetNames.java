package org.jixiao.report.rendering;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets take them: at most 31 characters, none of those that formulas use, none twice. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String next(String wanted) {
        var plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", "").strip();
        var name = cut(plain.isEmpty() ? "表" : plain, "");
        for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = cut(plain, "（" + number + "）");
        }
        return name;
    }

    private static String cut(String name, String suffix) {
        var room = LONGEST - suffix.length();
        var end = Math.min(room, name.length());
        // Not within a pair of surrogates.
        return name.substring(0, end > 0 && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + suffix;
    }
}
