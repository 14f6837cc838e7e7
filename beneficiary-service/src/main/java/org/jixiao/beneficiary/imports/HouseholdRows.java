package org.jixiao.beneficiary.imports;

import static org.jixiao.beneficiary.imports.HouseholdColumn.CATEGORIES;
import static org.jixiao.beneficiary.imports.HouseholdColumn.HEAD_NAME;
import static org.jixiao.beneficiary.imports.HouseholdColumn.NUMBER;
import static org.jixiao.beneficiary.imports.HouseholdColumn.REGISTRATION;
import static org.jixiao.beneficiary.imports.HouseholdColumn.TOWNSHIP;
import static org.jixiao.beneficiary.imports.HouseholdColumn.VILLAGE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.HouseholdDraft;
import org.jixiao.beneficiary.household.RegisteredPersons;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.sheets.SheetRow;

/** The rows of one household, read cell by cell; every unreadable cell is a fault, and reading goes on. */
final class HouseholdRows {

    private static final Pattern HOUSEHOLD_NUMBER = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{9}");
    private static final Pattern BETWEEN_CATEGORIES = Pattern.compile("[、,，;；]");
    private static final int LONGEST = 64;

    private final List<SheetRow> rows;
    private final HouseholdColumns columns;
    private final RowFaults faults;

    HouseholdRows(List<SheetRow> rows, HouseholdColumns columns, RowFaults faults) {
        this.rows = rows;
        this.columns = columns;
        this.faults = faults;
    }

    /** Empty when a cell could not be read. */
    Optional<HouseholdDraft> read(MemberRow members, RegisteredPersons registered) {
        var first = rows.get(0);
        refuseFormulas();
        refuseContradictions();
        var number = text(first, NUMBER, HOUSEHOLD_NUMBER);
        var categories = categories(first, registered);
        var registration = faults.known(first, REGISTRATION, Registration.labelled(columns.cell(first, REGISTRATION)));
        var township = text(first, TOWNSHIP, TOWNSHIP_CODE);
        var village = words(first, VILLAGE, true, columns, faults);
        var drafts = IntStream.range(0, rows.size())
                .mapToObj(position -> members.read(rows.get(position), position))
                .toList();
        return faults.isEmpty()
                ? Optional.of(
                        new HouseholdDraft(number, categories, registration.orElseThrow(), township, village, drafts))
                : Optional.empty();
    }

    /** Its result was checked by nobody but its author; the caller's own columns are theirs. */
    private void refuseFormulas() {
        for (var row : rows) {
            for (var column : row.formulas().isEmpty() ? new HouseholdColumn[0] : HouseholdColumn.values()) {
                if (row.formulas().contains(columns.place(column))) {
                    faults.add(row, column, "FORMULA", "有公式，请改为值", "A formula: use its value");
                }
            }
        }
    }

    /** What describes the household is repeated on each of its rows, and must be the same there. */
    private void refuseContradictions() {
        for (var column : List.of(CATEGORIES, REGISTRATION, TOWNSHIP, VILLAGE, HEAD_NAME)) {
            var said = columns.cell(rows.get(0), column);
            for (var row : rows) {
                if (!columns.cell(row, column).equals(said)) {
                    faults.add(
                            row, column, "HOUSEHOLD_CONTRADICTS", "同一户各行的内容应一致", "The rows of a household must agree");
                }
            }
        }
    }

    private Set<HouseholdCategory> categories(SheetRow row, RegisteredPersons registered) {
        if (columns.cell(row, CATEGORIES).equals(Masks.HIDDEN)
                && !registered.categories().isEmpty()) {
            return registered.categories();
        }
        var categories = EnumSet.noneOf(HouseholdCategory.class);
        for (var label : BETWEEN_CATEGORIES.split(columns.cell(row, CATEGORIES))) {
            faults.known(row, CATEGORIES, HouseholdCategory.labelled(label.strip()))
                    .ifPresent(categories::add);
        }
        return categories;
    }

    private String text(SheetRow row, HouseholdColumn column, Pattern form) {
        var text = columns.cell(row, column);
        if (!form.matcher(text).matches()) {
            faults.add(row, column, "FORM", "空缺或格式不正确", "Missing or malformed");
        }
        return text;
    }

    static String words(
            SheetRow row, HouseholdColumn column, boolean required, HouseholdColumns columns, RowFaults faults) {
        var words = columns.cell(row, column);
        if (words.length() > LONGEST || required && words.isEmpty()) {
            faults.add(row, column, "LENGTH", "空缺，或超过" + LONGEST + "个字", "Missing, or longer than " + LONGEST);
        }
        return words;
    }
}
