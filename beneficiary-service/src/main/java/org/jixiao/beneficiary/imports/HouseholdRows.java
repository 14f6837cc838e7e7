package org.jixiao.beneficiary.imports;

import static org.jixiao.beneficiary.imports.HouseholdColumn.BIRTH_DATE;
import static org.jixiao.beneficiary.imports.HouseholdColumn.CATEGORIES;
import static org.jixiao.beneficiary.imports.HouseholdColumn.HEAD_NAME;
import static org.jixiao.beneficiary.imports.HouseholdColumn.IDENTITY_NUMBER;
import static org.jixiao.beneficiary.imports.HouseholdColumn.INSURED_CHILD;
import static org.jixiao.beneficiary.imports.HouseholdColumn.NAME;
import static org.jixiao.beneficiary.imports.HouseholdColumn.NUMBER;
import static org.jixiao.beneficiary.imports.HouseholdColumn.REGISTRATION;
import static org.jixiao.beneficiary.imports.HouseholdColumn.RELATION;
import static org.jixiao.beneficiary.imports.HouseholdColumn.REMARK;
import static org.jixiao.beneficiary.imports.HouseholdColumn.SEX;
import static org.jixiao.beneficiary.imports.HouseholdColumn.TOWNSHIP;
import static org.jixiao.beneficiary.imports.HouseholdColumn.UNIVERSITY;
import static org.jixiao.beneficiary.imports.HouseholdColumn.VILLAGE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.HouseholdDraft;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.MalformedIdentityNumber;
import org.jixiao.beneficiary.household.MemberDraft;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.beneficiary.household.Relation;
import org.jixiao.common.problem.Text;

/** The rows of one household, read cell by cell; every unreadable cell is a fault, and reading goes on. */
final class HouseholdRows {

    private static final Pattern HOUSEHOLD_NUMBER = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{9}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");
    private static final int LONGEST = 64;

    private final List<Table.Row> rows;
    private final Map<HouseholdColumn, Integer> columns;
    private final LocalDate today;

    HouseholdRows(List<Table.Row> rows, Map<HouseholdColumn, Integer> columns, LocalDate today) {
        this.rows = rows;
        this.columns = columns;
        this.today = today;
    }

    /** Empty when a cell could not be read; the reasons are in {@code faults}. */
    Optional<HouseholdDraft> read(List<RowFault> faults) {
        var before = faults.size();
        var first = rows.get(0);
        refuseContradictions(faults);
        var number = text(first, NUMBER, HOUSEHOLD_NUMBER, faults);
        var categories = categories(first, faults);
        var registration = choice(first, REGISTRATION, Registration.labelled(cell(first, REGISTRATION)), faults);
        var township = text(first, TOWNSHIP, TOWNSHIP_CODE, faults);
        var village = words(first, VILLAGE, true, faults);
        var members = new ArrayList<MemberDraft>();
        for (var row : rows) {
            members.add(member(row, faults));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(
                        new HouseholdDraft(number, categories, registration.orElseThrow(), township, village, members));
    }

    private MemberDraft member(Table.Row row, List<RowFault> faults) {
        var name = words(row, NAME, true, faults);
        var relation = choice(row, RELATION, Relation.labelled(cell(row, RELATION)), faults);
        if (relation.filter(Relation.HEAD::equals).isPresent() && !name.equals(cell(row, HEAD_NAME))) {
            fault(
                    row,
                    HEAD_NAME,
                    "HEAD_NAME",
                    "户主姓名与户主本人的成员姓名不符",
                    "The head's name differs in the two columns",
                    faults);
        }
        var number = identityNumber(row, faults);
        var insured = cell(row, INSURED_CHILD);
        if (!Set.of("是", "否", "").contains(insured)) {
            fault(row, INSURED_CHILD, "YES_OR_NO", "应填“是”或“否”", "Either 是 or 否", faults);
        }
        return new MemberDraft(
                name,
                relation.orElse(null),
                number.orElse(null),
                insured.equals("是"),
                words(row, UNIVERSITY, false, faults),
                words(row, REMARK, false, faults));
    }

    private Optional<IdentityNumber> identityNumber(Table.Row row, List<RowFault> faults) {
        try {
            var number = IdentityNumber.of(cell(row, IDENTITY_NUMBER), today);
            var sex = cell(row, SEX);
            if (!sex.isEmpty() && !sex.equals(number.sex().label())) {
                fault(row, SEX, "SEX_OF_NUMBER", "性别与证件号码不符", "The sex differs from the identity number", faults);
            }
            var born = cell(row, BIRTH_DATE);
            if (!born.isEmpty() && !date(born).equals(Optional.of(number.birthDate()))) {
                fault(
                        row,
                        BIRTH_DATE,
                        "BIRTH_DATE_OF_NUMBER",
                        "出生日期与证件号码不符",
                        "The birth date differs from the number",
                        faults);
            }
            return Optional.of(number);
        } catch (MalformedIdentityNumber refused) {
            var flaw = refused.flaw();
            fault(row, IDENTITY_NUMBER, "IDENTITY_NUMBER_" + flaw, flaw.chinese(), flaw.english(), faults);
            return Optional.empty();
        }
    }

    /** What describes the household is repeated on each of its rows, and must be the same there. */
    private void refuseContradictions(List<RowFault> faults) {
        for (var column : List.of(CATEGORIES, REGISTRATION, TOWNSHIP, VILLAGE, HEAD_NAME)) {
            for (var row : rows) {
                if (!cell(row, column).equals(cell(rows.get(0), column))) {
                    fault(
                            row,
                            column,
                            "HOUSEHOLD_CONTRADICTS",
                            "同一户各行的内容应一致",
                            "The rows of a household must agree",
                            faults);
                }
            }
        }
    }

    private Set<HouseholdCategory> categories(Table.Row row, List<RowFault> faults) {
        var categories = EnumSet.noneOf(HouseholdCategory.class);
        for (var label : cell(row, CATEGORIES).split("[、,，;；]")) {
            choice(row, CATEGORIES, HouseholdCategory.labelled(label.strip()), faults)
                    .ifPresent(categories::add);
        }
        return categories;
    }

    private <T> Optional<T> choice(Table.Row row, HouseholdColumn column, Optional<T> read, List<RowFault> faults) {
        if (read.isEmpty()) {
            fault(
                    row,
                    column,
                    "UNKNOWN_VALUE",
                    "空缺或不在可选值之内",
                    "Missing, or not one of the values of this column",
                    faults);
        }
        return read;
    }

    private String text(Table.Row row, HouseholdColumn column, Pattern form, List<RowFault> faults) {
        var text = cell(row, column);
        if (!form.matcher(text).matches()) {
            fault(row, column, "FORM", "空缺或格式不正确", "Missing or malformed", faults);
        }
        return text;
    }

    private String words(Table.Row row, HouseholdColumn column, boolean required, List<RowFault> faults) {
        var words = cell(row, column);
        if (words.length() > LONGEST || required && words.isEmpty()) {
            fault(row, column, "LENGTH", "空缺，或超过" + LONGEST + "个字", "Missing, or longer than " + LONGEST, faults);
        }
        return words;
    }

    private static Optional<LocalDate> date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse("%s-%2s-%2s"
                    .formatted(parts.group(1), parts.group(2), parts.group(3))
                    .replace(' ', '0')));
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    private String cell(Table.Row row, HouseholdColumn column) {
        return row.cell(columns.get(column));
    }

    private static void fault(
            Table.Row row, HouseholdColumn column, String rule, String zh, String en, List<RowFault> faults) {
        faults.add(new RowFault(row.line(), column.heading(), rule, new Text(zh, en)));
    }
}
