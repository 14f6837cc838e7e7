package org.jixiao.evaluation.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.jixiao.evaluation.scoring.Operator.Need;
import org.jixiao.sheets.Cells;

/** What stands in a column. A cell has one canonical text, however it was typed, so that only what differs is a change. */
enum CellKind {
    TEXT,
    NUMBER,
    /** One of a list; a "no" is the same as nothing. */
    CHOICE,
    /** As the indicator's operator needs it: a number, a day, or words. */
    VALUE;

    /** What spreadsheet programs keep of a number; a finer one is written as a text. */
    private static final int SHOWN = 15;

    /** {@code 2,600.00} and 2600 are the same number, 2025年6月30日 and 2025-06-30 the same day. */
    String canonical(String written, Need need) {
        var text = clean(written);
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> amount(text).map(BigDecimal::toPlainString).orElse(text);
            case CHOICE -> Cells.plain(text).equals(Choices.NO) ? "" : Cells.plain(text);
            case VALUE -> value(text, need);
        };
    }

    private static String value(String text, Need need) {
        return switch (need) {
            case VALUE -> NUMBER.canonical(text, need);
            case DATE -> Cells.date(Cells.plain(text)).map(Object::toString).orElse(text);
            case JUDGEMENT, ANSWER -> text;
        };
    }

    /** How it is put into a cell: numbers as numbers, days as days, all else as a text that never becomes a formula. */
    Object typed(String canonical, Need need) {
        if (this == NUMBER || this == VALUE && need == Need.VALUE) {
            return amount(canonical)
                    .filter(number -> number.precision() <= SHOWN)
                    .map(Object.class::cast)
                    .orElse(canonical);
        }
        return this == VALUE && need == Need.DATE
                ? Cells.date(canonical).map(Object.class::cast).orElse(canonical)
                : canonical;
    }

    private static Optional<BigDecimal> amount(String text) {
        return Cells.amount(Cells.plain(text)).map(number -> number.setScale(Math.max(number.scale(), 0)));
    }

    /** Without what a workbook cannot carry: it would come back as a change that nobody made. */
    private static String clean(String written) {
        if (written == null) {
            return "";
        }
        return written.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point >= 0x20 && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
