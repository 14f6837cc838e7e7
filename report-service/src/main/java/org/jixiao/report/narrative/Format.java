package org.jixiao.report.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a value is written in a sentence. Rounding happens here and nowhere else. */
enum Format {
    PLAIN(value -> value),
    /** 万元, two decimals; beside it the template states the exact yuan. */
    WAN(value -> new BigDecimal(value)
            .movePointLeft(4)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString()),
    YUAN(value ->
            new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(new BigDecimal(value))),
    /** 金额大写, of 元. */
    WORDS(value -> AmountInWords.of(new BigDecimal(value))),
    PERCENT(value -> new BigDecimal(value).movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%"),
    /** 30.00 as 30, 2607 as 2607. */
    NUMBER(value -> new BigDecimal(value).stripTrailingZeros().toPlainString()),
    CHINESE(Format::chinese),
    NEXT(value -> new BigDecimal(value).add(BigDecimal.ONE).toPlainString()),
    DATE(Format::date),
    YEAR(value -> value.substring(0, 4)),
    /** A typed text as a sentence: one full stop at its end. */
    SENTENCE(value -> clause(value) + "。"),
    /** A typed text within a sentence: no stop at its end. */
    CLAUSE(Format::clause),
    /** A day as people write it, anything else as it stands. */
    SHOWN(value -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? date(value) : value);

    private static final String DIGITS = "零一两三四五六七八九十";

    private final UnaryOperator<String> writing;

    Format(UnaryOperator<String> writing) {
        this.writing = writing;
    }

    static Format of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String write(String value) {
        return writing.apply(value);
    }

    /** 五个, 两个; from eleven on figures are read more easily. */
    private static String chinese(String value) {
        var number = Integer.parseInt(value);
        return number > 10 ? value : DIGITS.substring(number, number + 1);
    }

    private static String clause(String value) {
        return value.strip().replaceFirst("[。；;.，,\\s]+$", "");
    }

    private static String date(String value) {
        var date = LocalDate.parse(value.substring(0, 10));
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
