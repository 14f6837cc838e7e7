package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.household.HouseholdView.MemberView;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.page.PageQuery;

/** Finds households and shows them masked. */
@ApplicationScoped
class HouseholdReader {

    private static final String COLUMNS = "select id, region_code, unit_code, number,"
            + " array_to_string(categories, ','), registration, township_code, village, version,"
            + " (select count(*) from member where household_id = household.id and present) persons from household ";

    private final ScopedRows rows;
    private final FieldEncryption cipher;

    HouseholdReader(ScopedRows rows, FieldEncryption cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Where a person was found. */
    record Found(String unit, UUID member, UUID household) {}

    boolean exists(String region, String unit, String number) {
        return !rows.list(
                        "select id from household where {scope} and region_code = :region and unit_code = :unit"
                                + " and number = :number",
                        Map.of("region", region, "unit", unit, "number", number))
                .isEmpty();
    }

    HouseholdView get(UUID id) {
        var household = rows.require(COLUMNS + "where {scope} and id = :id", Map.of("id", id));
        var members =
                rows.list("""
                select id, relation, sex, name_sealed, identity_sealed, insured_child, university, region_code, unit_code
                from member where {scope} and household_id = :id and present order by position""", Map.of("id", id)).stream().map(this::member).toList();
        return view(household, members);
    }

    /** Without members: nothing has to be unsealed to browse. */
    List<HouseholdView> page(HouseholdFilter filter, PageQuery query) {
        return rows
                .list(
                        COLUMNS + """
                where {scope} and id > :after
                  and (:region = '' or region_code = :region) and (:unit = '' or unit_code = :unit)
                  and (:category = '' or :category = any (categories))
                  and (:township = '' or township_code = :township) and (:number = '' or number = :number)
                order by id limit :fetch""",
                        Map.of(
                                "after", query.afterId(),
                                "region", filter.region(),
                                "unit", filter.unit(),
                                "category", filter.category(),
                                "township", filter.township(),
                                "number", filter.number(),
                                "fetch", query.fetch()))
                .stream()
                .map(household -> view(household, null))
                .toList();
    }

    List<Found> households(String region, String unit, byte[] identityIndex) {
        return rows.list("""
                select unit_code, id, household_id from member
                where {scope} and region_code = :region and (:unit = '' or unit_code = :unit)
                  and identity_index = :index and present
                order by unit_code""", Map.of("region", region, "unit", unit, "index", identityIndex)).stream()
                .map(row -> new Found(row.get(0, String.class), row.get(1, UUID.class), row.get(2, UUID.class)))
                .toList();
    }

    /** Households with which the number of a certificate or an account is registered, each once. */
    List<Found> householdsOf(String region, String unit, String kind, byte[] numberIndex) {
        return rows.list("""
                select distinct unit_code, household_id from (
                    select region_code, unit_code, household_id, kind, number_index from certificate
                    union all
                    select region_code, unit_code, household_id, 'account', number_index from account) numbered
                where {scope} and region_code = :region and (:unit = '' or unit_code = :unit)
                  and kind = :kind and number_index = :index
                order by unit_code""", Map.of("region", region, "unit", unit, "kind", kind, "index", numberIndex)).stream()
                .map(row -> new Found(row.get(0, String.class), null, row.get(1, UUID.class)))
                .toList();
    }

    private MemberView member(Tuple row) {
        var id = row.get(0, UUID.class);
        var origin = FieldLocation.origin(row.get(7, String.class), row.get(8, String.class));
        var name = cipher.open(new FieldLocation(origin, "member", "name", id), row.get(3, byte[].class));
        var number = cipher.open(new FieldLocation(origin, "member", "identity_number", id), row.get(4, byte[].class));
        var university = row.get(6, String.class);
        return new MemberView(
                id,
                Code.parse(Relation.class, row.get(1, String.class)),
                Masks.name(name),
                Code.parse(Sex.class, row.get(2, String.class)),
                IdentityNumber.restored(number).masked(),
                row.get(5, Boolean.class),
                university.isEmpty() ? null : university);
    }

    private static HouseholdView view(Tuple row, List<MemberView> members) {
        return new HouseholdView(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                Stream.of(row.get(4, String.class).split(","))
                        .map(HouseholdCategory::of)
                        .toList(),
                Code.parse(Registration.class, row.get(5, String.class)),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(9, Number.class).intValue(),
                members,
                row.get(8, Integer.class));
    }
}
