package org.jixiao.beneficiary.imports;

import static org.jixiao.beneficiary.imports.HouseholdColumn.BIRTH_DATE;
import static org.jixiao.beneficiary.imports.HouseholdColumn.HEAD_NAME;
import static org.jixiao.beneficiary.imports.HouseholdColumn.IDENTITY_NUMBER;
import static org.jixiao.beneficiary.imports.HouseholdColumn.INSURED_CHILD;
import static org.jixiao.beneficiary.imports.HouseholdColumn.NAME;
import static org.jixiao.beneficiary.imports.HouseholdColumn.RELATION;
import static org.jixiao.beneficiary.imports.HouseholdColumn.REMARK;
import static org.jixiao.beneficiary.imports.HouseholdColumn.SEX;
import static org.jixiao.beneficiary.imports.HouseholdColumn.UNIVERSITY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.MalformedIdentityNumber;
import org.jixiao.beneficiary.household.MemberDraft;
import org.jixiao.beneficiary.household.RegisteredPersons;
import org.jixiao.beneficiary.household.Relation;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.sheets.Cells;
import org.jixiao.sheets.SheetRow;

/** Reads the rows of one household member by member; a masked value stands for the registered one that it is the mask of. */
final class MemberRow {

    private static final Set<String> YES_OR_NO = Set.of("是", "否", "");

    private final HouseholdColumns columns;
    private final LocalDate today;
    private final RegisteredPersons registered;
    private final RowFaults faults;

    MemberRow(HouseholdColumns columns, LocalDate today, RegisteredPersons registered, RowFaults faults) {
        this.columns = columns;
        this.today = today;
        this.registered = registered;
        this.faults = faults;
    }

    MemberDraft read(SheetRow row, int position) {
        var name = HouseholdRows.words(row, NAME, true, columns, faults);
        var relation = faults.known(row, RELATION, Relation.labelled(cell(row, RELATION)));
        var number = identityNumber(row, position);
        var remark = HouseholdRows.words(row, REMARK, false, columns, faults);
        var before = number.flatMap(registered::withNumber);
        if (before.isPresent()) {
            name = name.equals(Masks.name(before.get().name())) ? before.get().name() : name;
            remark = remark.equals(Masks.remark(before.get().remark()))
                    ? before.get().remark()
                    : remark;
        }
        if (relation.filter(Relation.HEAD::equals).isPresent()) {
            requireHeadName(row, name);
        }
        var insured = cell(row, INSURED_CHILD);
        if (!YES_OR_NO.contains(insured)) {
            faults.add(row, INSURED_CHILD, "YES_OR_NO", "应填“是”或“否”", "Either 是 or 否");
        }
        return new MemberDraft(
                name,
                relation.orElse(null),
                number.orElse(null),
                insured.equals("是"),
                HouseholdRows.words(row, UNIVERSITY, false, columns, faults),
                remark);
    }

    private void requireHeadName(SheetRow row, String name) {
        var head = cell(row, HEAD_NAME);
        if (!name.equals(head) && !Masks.name(name).equals(head)) {
            faults.add(row, HEAD_NAME, "HEAD_NAME", "户主姓名与户主本人的成员姓名不符", "The head's name differs in the two columns");
        }
    }

    private Optional<IdentityNumber> identityNumber(SheetRow row, int position) {
        var written = cell(row, IDENTITY_NUMBER);
        try {
            var number = IdentityNumber.isMasked(written)
                    ? masked(row, written, position)
                    : Optional.of(IdentityNumber.of(written, today));
            number.ifPresent(known -> compare(row, known));
            return number;
        } catch (MalformedIdentityNumber refused) {
            var flaw = refused.flaw();
            faults.add(row, IDENTITY_NUMBER, "IDENTITY_NUMBER_" + flaw, flaw.chinese(), flaw.english());
            return Optional.empty();
        }
    }

    /** A birth date beside a mask is refused, right or wrong: else it could be guessed until it is right. */
    private Optional<IdentityNumber> masked(SheetRow row, String mask, int position) {
        if (!cell(row, BIRTH_DATE).isEmpty()) {
            faults.add(
                    row,
                    BIRTH_DATE,
                    "BIRTH_DATE_BESIDE_MASK",
                    "证件号码已脱敏时，出生日期须留空",
                    "Beside a masked identity number the birth date stays empty");
            return Optional.empty();
        }
        var found = registered.withMask(mask, position);
        if (found.isEmpty()) {
            faults.add(
                    row,
                    IDENTITY_NUMBER,
                    "MASK_UNKNOWN",
                    "脱敏的证件号码与本户已登记的成员对不上，请填写完整号码",
                    "The masked number is not that of a registered member of this household; give the whole number");
        }
        return found.map(RegisteredPersons.Person::number);
    }

    private void compare(SheetRow row, IdentityNumber number) {
        var sex = cell(row, SEX);
        if (!sex.isEmpty() && !sex.equals(number.sex().label())) {
            faults.add(row, SEX, "SEX_OF_NUMBER", "性别与证件号码不符", "The sex differs from the identity number");
        }
        var born = cell(row, BIRTH_DATE);
        if (!born.isEmpty() && !Cells.date(born).equals(Optional.of(number.birthDate()))) {
            faults.add(
                    row, BIRTH_DATE, "BIRTH_DATE_OF_NUMBER", "出生日期与证件号码不符", "The birth date differs from the number");
        }
    }

    private String cell(SheetRow row, HouseholdColumn column) {
        return columns.cell(row, column);
    }
}
