package org.jixiao.report.layout;

/** 禁则: what may not begin or end a line, and how far a sign may be squeezed. */
final class Kinsoku {

    private static final String CLOSING = "，。、；：）》”！？’」』】〕〉";
    private static final String OPENING = "（《“‘「『【〔〈";
    /** Not squeezable, yet never at the beginning of a line. */
    private static final String TRAILING = "％‰℃·…—,.;:!?)]}%°";

    /** Not squeezable, yet never at the end of a line: a relation sign belongs to its number. */
    private static final String LEADING = "([{￥¥＄$№≥≤＞＜＝";

    /** A sign in the midst of a line gives up a quarter of its square at most; at the end of the line the empty half. */
    static final double INNER_SQUEEZE = 0.25;

    static final double END_SQUEEZE = 0.5;

    private Kinsoku() {}

    static boolean neverBegins(int codePoint) {
        return CLOSING.indexOf(codePoint) >= 0 || TRAILING.indexOf(codePoint) >= 0;
    }

    static boolean neverEnds(int codePoint) {
        return OPENING.indexOf(codePoint) >= 0 || LEADING.indexOf(codePoint) >= 0;
    }

    /** The ink is in the left half of the square. */
    static boolean closes(int codePoint) {
        return CLOSING.indexOf(codePoint) >= 0;
    }

    /** The ink is in the right half of the square. */
    static boolean opens(int codePoint) {
        return OPENING.indexOf(codePoint) >= 0;
    }
}
