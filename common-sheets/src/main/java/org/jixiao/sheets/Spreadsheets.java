package org.jixiao.sheets;

import java.util.regex.Pattern;

/**
 * A text that a spreadsheet program would run as a formula is kept from it by an apostrophe, as a person would type it;
 * when the file comes back, the apostrophe goes.
 */
final class Spreadsheets {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?");

    private Spreadsheets() {}

    static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static String released(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
