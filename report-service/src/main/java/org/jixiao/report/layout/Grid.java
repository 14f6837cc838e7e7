package org.jixiao.report.layout;

/** The measures of GB/T 9704-2012 (5.1, 5.2, 7.5), in points; y grows downwards from the upper edge of the page. */
public final class Grid {

    public static final int LINES = 22;
    public static final int CHARACTERS = 28;

    public static final double PAGE_WIDTH = millimetres(210);
    public static final double PAGE_HEIGHT = millimetres(297);
    /** 订口 */
    public static final double LEFT = millimetres(28);
    /** 天头 */
    public static final double TOP = millimetres(37);
    /** 版心 156 × 225 mm */
    public static final double WIDTH = millimetres(156);

    public static final double HEIGHT = millimetres(225);

    public static final double LINE = HEIGHT / LINES;
    /** The pitch of one character: 28 of them fill the width, a hair less than the 16 points of the type. */
    public static final double CHARACTER = WIDTH / CHARACTERS;

    /** 三号 */
    public static final double BODY_SIZE = 16;
    /** 二号 */
    public static final double TITLE_SIZE = 22;
    /** 四号 */
    public static final double PAGE_NUMBER_SIZE = 14;

    /** The upper edge of the dash beside the page number, below the text area. */
    static final double PAGE_NUMBER_DROP = millimetres(7);

    /** Of the em square, what lies above the baseline in Chinese fonts. */
    static final double ASCENT = 0.88;

    private Grid() {}

    static double millimetres(double length) {
        return length * 72 / 25.4;
    }

    /** The baseline of a character that is centred in a line of the given pitch. */
    static double baseline(double top, double pitch, double size) {
        return top + (pitch - size) / 2 + ASCENT * size;
    }
}
