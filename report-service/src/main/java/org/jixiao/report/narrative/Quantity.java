package org.jixiao.report.narrative;

import java.util.regex.Pattern;

/** A value with its unit as a form prints it: 2607户, 95.00%, 2025年12月20日, 达成年度指标. */
final class Quantity {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)—(-?\\d+(?:\\.\\d+)?)");
    /** The unit in which facts state a share of a whole; people read it in per cent. */
    private static final String RATIO = "比率";

    private Quantity() {}

    static String text(String value, String unit) {
        var range = RANGE.matcher(value);
        if (range.matches()) {
            return number(range.group(1), unit) + "—" + text(range.group(2), unit);
        }
        if (!NUMBER.matcher(value).matches()) {
            return Format.SHOWN.write(value);
        }
        return unit.equals(RATIO) ? Format.PERCENT.write(value) : number(value, unit) + unit;
    }

    private static String number(String value, String unit) {
        return unit.equals(RATIO) ? Format.PERCENT.write(value) : Format.NUMBER.write(value);
    }
}
