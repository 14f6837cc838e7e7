package org.jixiao.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.report.rendering.DrawnSigns.Sign;

/** Signs of a finished page that stand in one line, without what belongs to another cell of a table. */
record DrawnLine(double baseline, double size, List<Sign> signs) {

    private static final double POINT = 25.4 / 72;
    private static final double NEAR = 0.02;

    String text() {
        return signs.stream().map(Sign::text).collect(Collectors.joining()).strip();
    }

    /** An opening sign at the beginning may have given up a quarter of its empty half. */
    double left() {
        var first = signs.get(0);
        return first.x() + ("（《“‘「『【〔〈".contains(first.text()) ? size / 4 : 0);
    }

    /** A closing sign at the end may have given up its empty half. */
    double right() {
        var last = signs.get(signs.size() - 1);
        var half = "，。、；：）》”！？’」』】〕〉".contains(last.text()) ? last.width() / 2 : 0;
        return last.x() + last.width() - half;
    }

    /** The lines of each page, without what stands below the text area. */
    static List<List<DrawnLine>> pages(List<Sign> signs) {
        var pages = new TreeMap<Integer, List<DrawnLine>>();
        Sign before = null;
        for (var sign : signs) {
            if (belongsToThePage(sign)) {
                continue;
            }
            var lines = pages.computeIfAbsent(sign.page(), none -> new ArrayList<>());
            if (before == null || !continues(before, sign)) {
                lines.add(new DrawnLine(sign.baseline(), sign.size(), new ArrayList<>()));
            }
            lines.get(lines.size() - 1).signs().add(sign);
            before = sign;
        }
        return List.copyOf(pages.values());
    }

    static boolean belongsToThePage(Sign sign) {
        return sign.baseline() > 37 + 225 + 1;
    }

    /** Between two cells lie their paddings of three points each; no gap within a line is as wide. */
    private static boolean continues(Sign before, Sign sign) {
        var gap = sign.x() - before.x() - before.width();
        return before.page() == sign.page()
                && Math.abs(before.baseline() - sign.baseline()) < NEAR
                && gap > -before.width()
                && (sign.size() > 11 * POINT || gap < 5.5 * POINT);
    }
}
