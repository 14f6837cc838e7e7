package org.jixiao.report.rendering;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell of a form says as a number, exactly as it is written, with the format that shows it so again. Codes look
 * like numbers: 725001 is one only where its column is said to hold amounts.
 *
 * @param format of the cell, as spreadsheets write it
 */
record SheetNumber(BigDecimal value, String format) {

    /** No sign but minus, no leading zero; groups of three or none. */
    private static final Pattern WRITTEN =
            Pattern.compile("-?(?:(?:0|[1-9]\\d{0,14})|([1-9]\\d{0,2}(?:,\\d{3})+))(?:\\.(\\d+))?(%)?");

    /** What a spreadsheet keeps of a number; one with more digits stays text, for it would be rounded unseen. */
    private static final int EXACT_DIGITS = 15;

    /** Amounts and scores are written to two decimals at least, and no code has any. */
    private static final int DECIMALS_OF_AMOUNTS = 2;

    /** @param amounts whether the column is said to hold amounts, so that whole numbers are no codes */
    static Optional<SheetNumber> of(String text, boolean amounts) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        var grouped = written.group(1) != null;
        var decimals = written.group(2) == null ? 0 : written.group(2).length();
        var percent = written.group(3) != null;
        if (!amounts && !grouped && !percent && decimals < DECIMALS_OF_AMOUNTS) {
            return Optional.empty();
        }
        var number = new BigDecimal(text.replaceAll("[,%]", ""));
        if (number.precision() > EXACT_DIGITS) {
            return Optional.empty();
        }
        var format =
                (grouped ? "#,##0" : "0") + (decimals > 0 ? "." + "0".repeat(decimals) : "") + (percent ? "%" : "");
        return Optional.of(new SheetNumber(percent ? number.movePointLeft(2) : number, format));
    }
}
