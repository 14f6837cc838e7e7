package org.jixiao.budget.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jixiao.budget.line.FundingSource;
import org.jixiao.sheets.Cells;
import org.jixiao.sheets.SheetReader;
import org.jixiao.sheets.SheetRow;

/** Reads rows cell by cell; every unreadable cell breaks a rule, and reading goes on. Full-width digits are digits. */
final class PaymentRows {

    private static final Pattern UNIT = Pattern.compile("[0-9]{6,21}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern PROJECT = Pattern.compile("[0-9A-Za-z-]{0,21}");
    private static final Pattern FUNCTIONAL = Pattern.compile("[0-9]{7}");
    private static final Pattern ECONOMIC = Pattern.compile("[0-9]{5}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9])[0-9]{15,19}(?![0-9])|[0-9]{17}[Xx]");
    private static final int FEWEST_DIGITS = 15;
    private static final Pattern INDICATOR = Pattern.compile("\\P{Cntrl}{1,64}");
    private static final Pattern PERIOD = Pattern.compile("20[0-9]{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?");
    private static final int LONGEST_VOUCHER = 64;
    private static final int LONGEST_SUMMARY = 500;

    private static final Map<String, FundingSource> SOURCES = Map.ofEntries(
            Map.entry("一般公共预算", FundingSource.GENERAL_PUBLIC),
            Map.entry("一般公共预算拨款", FundingSource.GENERAL_PUBLIC),
            Map.entry("政府性基金", FundingSource.GOVERNMENT_FUND),
            Map.entry("政府性基金预算拨款", FundingSource.GOVERNMENT_FUND),
            Map.entry("国有资本经营预算", FundingSource.STATE_CAPITAL),
            Map.entry("国有资本经营预算拨款", FundingSource.STATE_CAPITAL),
            Map.entry("财政专户管理资金", FundingSource.SPECIAL_ACCOUNT),
            Map.entry("单位资金", FundingSource.UNIT_FUNDS));

    private final Map<PaymentColumn, Integer> columns = new EnumMap<>(PaymentColumn.class);
    private final LocalDate today;

    PaymentRows(SheetReader sheet, LocalDate today) {
        this.today = today;
        for (var column : PaymentColumn.values()) {
            columns.put(column, sheet.column(column.heading()));
        }
    }

    PaymentRow read(SheetRow row) {
        var broken = EnumSet.noneOf(RowRule.class);
        if (!row.formulas().isEmpty() && columns.values().stream().anyMatch(row.formulas()::contains)) {
            broken.add(RowRule.FORMULA);
        }
        var year = code(row, PaymentColumn.YEAR, YEAR, RowRule.YEAR_FORM, Integer::valueOf, broken);
        return new PaymentRow(
                row.line(),
                code(row, PaymentColumn.UNIT, UNIT, RowRule.UNIT_FORM, text -> text, broken),
                year,
                code(row, PaymentColumn.PROJECT, PROJECT, RowRule.CODE_FORM, text -> text, broken),
                code(row, PaymentColumn.FUNCTIONAL, FUNCTIONAL, RowRule.CODE_FORM, text -> text, broken),
                code(row, PaymentColumn.ECONOMIC, ECONOMIC, RowRule.CODE_FORM, text -> text, broken),
                source(row, broken),
                line(row, broken),
                amount(row, broken),
                paidOn(row, year, broken),
                voucher(row, broken),
                summary(row, broken),
                cited(row, PaymentColumn.INDICATOR, INDICATOR, RowRule.INDICATOR_FORM, broken),
                cited(row, PaymentColumn.PERIOD, PERIOD, RowRule.PERIOD_FORM, broken),
                broken,
                row.cells());
    }

    private <T> T code(
            SheetRow row,
            PaymentColumn column,
            Pattern form,
            RowRule rule,
            Function<String, T> value,
            Set<RowRule> broken) {
        var text = plain(row, column);
        if (form.matcher(text).matches()) {
            return value.apply(text);
        }
        broken.add(rule);
        return null;
    }

    private FundingSource source(SheetRow row, Set<RowRule> broken) {
        var source = SOURCES.get(plain(row, PaymentColumn.SOURCE));
        if (source == null) {
            broken.add(RowRule.SOURCE_UNKNOWN);
        }
        return source;
    }

    private UUID line(SheetRow row, Set<RowRule> broken) {
        return plain(row, PaymentColumn.LINE).isEmpty()
                ? null
                : code(row, PaymentColumn.LINE, ID, RowRule.LINE_FORM, UUID::fromString, broken);
    }

    private String cited(SheetRow row, PaymentColumn column, Pattern form, RowRule rule, Set<RowRule> broken) {
        return plain(row, column).isEmpty() ? null : code(row, column, form, rule, text -> text, broken);
    }

    private BigDecimal amount(SheetRow row, Set<RowRule> broken) {
        var amount = Cells.amount(plain(row, PaymentColumn.AMOUNT)).orElse(null);
        if (amount == null) {
            broken.add(RowRule.AMOUNT_FORM);
            return null;
        }
        if (amount.scale() > 2) {
            broken.add(RowRule.AMOUNT_FINER_THAN_FEN);
            return null;
        }
        if (amount.signum() <= 0) {
            broken.add(RowRule.AMOUNT_NOT_POSITIVE);
            return null;
        }
        return amount.setScale(2);
    }

    private LocalDate paidOn(SheetRow row, Integer year, Set<RowRule> broken) {
        var paidOn = Cells.date(plain(row, PaymentColumn.PAID_ON));
        if (paidOn.isEmpty()) {
            broken.add(RowRule.DATE_FORM);
        } else if (year != null && paidOn.get().getYear() != year) {
            broken.add(RowRule.DATE_OUTSIDE_YEAR);
        } else if (paidOn.get().isAfter(today)) {
            broken.add(RowRule.DATE_IN_FUTURE);
        }
        return paidOn.orElse(null);
    }

    private String voucher(SheetRow row, Set<RowRule> broken) {
        return words(plain(row, PaymentColumn.VOUCHER), LONGEST_VOUCHER, RowRule.VOUCHER_FORM, broken);
    }

    private String summary(SheetRow row, Set<RowRule> broken) {
        var summary = words(cell(row, PaymentColumn.SUMMARY), LONGEST_SUMMARY, RowRule.SUMMARY_FORM, broken);
        if (summary != null && isPersonal(Cells.plain(summary))) {
            broken.add(RowRule.SUMMARY_PERSONAL);
            return null;
        }
        return summary;
    }

    private static String words(String text, int longest, RowRule rule, Set<RowRule> broken) {
        if (text.isEmpty() || text.length() > longest || hasControls(text)) {
            broken.add(rule);
            return null;
        }
        return text;
    }

    private static boolean hasControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Few summaries have so many digits that they need to be looked at closely. */
    private static boolean isPersonal(String summary) {
        int digits = 0;
        for (int at = 0; at < summary.length(); at++) {
            digits += Character.isDigit(summary.charAt(at)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS && PERSONAL.matcher(summary).find();
    }

    private String plain(SheetRow row, PaymentColumn column) {
        return Cells.plain(cell(row, column));
    }

    private String cell(SheetRow row, PaymentColumn column) {
        return row.cell(columns.get(column));
    }
}
