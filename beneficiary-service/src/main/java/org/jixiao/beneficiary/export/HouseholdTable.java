package org.jixiao.beneficiary.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.beneficiary.household.Relation;
import org.jixiao.beneficiary.household.Sex;
import org.jixiao.beneficiary.imports.HouseholdColumn;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.sheets.SheetWriter;

/**
 * The registered households of a unit in the columns of the import, one row a member. Read with a cursor: no more than one
 * household is held. The birth date stays empty, for the mask of a number hides exactly that.
 */
@ApplicationScoped
class HouseholdTable {

    private static final int FETCHED = 500;

    private static final String ROWS = """
            select h.number, array_to_string(h.categories, ','), h.registration, h.township_code, h.village, m.id,
                m.relation, m.sex, m.name_sealed, m.identity_sealed, m.remark_sealed, m.insured_child, m.university
            from household h join member m on m.household_id = h.id and m.present
            where h.region_code = ? and h.unit_code = ?
            order by h.number, m.position""";

    private final DataSource database;
    private final FieldEncryption cipher;

    HouseholdTable(DataSource database, FieldEncryption cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * How many rows it has.
     *
     * @param told whether to say of which categories a family is
     */
    int write(String region, String unit, boolean told, SheetWriter writer) throws IOException {
        writer.row(Stream.of(HouseholdColumn.values())
                .map(HouseholdColumn::heading)
                .toList());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(FETCHED);
            statement.setString(1, region);
            statement.setString(2, unit);
            var household = new ArrayList<Map<HouseholdColumn, String>>();
            int count = 0;
            for (var rows = statement.executeQuery(); rows.next(); count++) {
                var row = cells(FieldLocation.origin(region, unit), rows);
                if (!told) {
                    row.put(HouseholdColumn.CATEGORIES, Masks.HIDDEN);
                }
                if (!household.isEmpty() && !isSame(household.get(0), row)) {
                    write(household, writer);
                }
                household.add(row);
            }
            write(household, writer);
            return count;
        } catch (SQLException failed) {
            throw new IllegalStateException("the households could not be exported", failed);
        }
    }

    private static boolean isSame(Map<HouseholdColumn, String> one, Map<HouseholdColumn, String> other) {
        return one.get(HouseholdColumn.NUMBER).equals(other.get(HouseholdColumn.NUMBER));
    }

    /** Each row names the head, who need not come first. */
    private static void write(List<Map<HouseholdColumn, String>> household, SheetWriter writer) throws IOException {
        var head = household.stream()
                .filter(row -> row.get(HouseholdColumn.RELATION).equals(Relation.HEAD.label()))
                .findFirst()
                .map(row -> row.get(HouseholdColumn.NAME))
                .orElse("");
        for (var row : household) {
            row.put(HouseholdColumn.HEAD_NAME, head);
            writer.row(List.copyOf(row.values()));
        }
        household.clear();
    }

    private Map<HouseholdColumn, String> cells(String origin, ResultSet row) throws SQLException {
        var cells = new EnumMap<HouseholdColumn, String>(HouseholdColumn.class);
        var member = row.getObject(6, UUID.class);
        cells.put(HouseholdColumn.NUMBER, row.getString(1));
        cells.put(
                HouseholdColumn.CATEGORIES,
                Stream.of(row.getString(2).split(","))
                        .map(code -> HouseholdCategory.of(code).label())
                        .collect(Collectors.joining("、")));
        cells.put(
                HouseholdColumn.REGISTRATION,
                Code.parse(Registration.class, row.getString(3)).label());
        cells.put(HouseholdColumn.TOWNSHIP, row.getString(4));
        cells.put(HouseholdColumn.VILLAGE, row.getString(5));
        cells.put(
                HouseholdColumn.RELATION,
                Code.parse(Relation.class, row.getString(7)).label());
        cells.put(HouseholdColumn.SEX, Code.parse(Sex.class, row.getString(8)).label());
        cells.put(HouseholdColumn.NAME, Masks.name(open(origin, "name", member, row.getBytes(9))));
        cells.put(
                HouseholdColumn.IDENTITY_NUMBER,
                IdentityNumber.restored(open(origin, "identity_number", member, row.getBytes(10)))
                        .masked());
        cells.put(HouseholdColumn.BIRTH_DATE, "");
        cells.put(HouseholdColumn.REMARK, Masks.remark(open(origin, "remark", member, row.getBytes(11))));
        cells.put(HouseholdColumn.INSURED_CHILD, row.getBoolean(12) ? "是" : "否");
        cells.put(HouseholdColumn.UNIVERSITY, row.getString(13));
        return cells;
    }

    private String open(String origin, String column, UUID member, byte[] sealed) {
        return cipher.open(new FieldLocation(origin, "member", column, member), sealed);
    }
}
