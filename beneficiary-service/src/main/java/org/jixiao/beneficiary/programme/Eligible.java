package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.RegisteredAt;

/**
 * Who is eligible under a programme, as one query over the registry at two instants: households, or with {@link
 * BenefitUnit#PERSON} each person by itself. Ages are completed years on the reference day.
 */
@ApplicationScoped
public class Eligible {

    private static final String MEMBER = """
            (:memberIs = 'any'
                or :memberIs = 'child' and m.relation in ('son', 'daughter')
                or :memberIs = 'insured-child' and m.insured_child
                or :memberIs = 'admitted' and m.admitted)
            and (:ageFrom < 0 or extract(year from age(cast(:referenceDay as timestamp), cast(m.birth_date as timestamp))) >= :ageFrom)
            and (:ageTo < 0 or extract(year from age(cast(:referenceDay as timestamp), cast(m.birth_date as timestamp))) <= :ageTo)""";

    private static final String HOUSEHOLD = """
            (:registration = '' or r.registration = :registration)
            and r.categories && string_to_array(:categories, ',')""";

    private static final String HOUSEHOLDS = """
            , eligible as (
                select r.household_id, cast(null as uuid) member_id, r.township_code, r.persons, r.row_hash
                from registered r
                where %s and exists (
                    select from member_version m
                    where m.household_id = r.household_id and m.household_version = r.version and %s))
            """.formatted(HOUSEHOLD, MEMBER);

    private static final String PERSONS = """
            , eligible as (
                select r.household_id, m.member_id, r.township_code, 1 persons, m.row_hash
                from registered r
                join member_version m on m.household_id = r.household_id and m.household_version = r.version
                where %s and %s)
            """.formatted(HOUSEHOLD, MEMBER);

    /** A beginning of a query that defines {@code eligible (household_id, member_id, township_code, persons, row_hash)}. */
    public String with(Programme programme) {
        return RegisteredAt.WITH_REGISTERED + (programme.benefitUnit() == BenefitUnit.HOUSEHOLD ? HOUSEHOLDS : PERSONS);
    }

    public Map<String, Object> parameters(Programme programme, String township) {
        var eligibility = programme.eligibility();
        var parameters = new HashMap<String, Object>();
        parameters.put("township", township == null ? "" : township);
        parameters.put(
                "registration",
                eligibility.registration() == null
                        ? ""
                        : eligibility.registration().code());
        parameters.put(
                "categories",
                programme.categories().stream().map(HouseholdCategory::code).collect(Collectors.joining(",")));
        parameters.put("memberIs", eligibility.memberIs().code());
        parameters.put("ageFrom", eligibility.ageFrom() == null ? -1 : eligibility.ageFrom());
        parameters.put("ageTo", eligibility.ageTo() == null ? -1 : eligibility.ageTo());
        parameters.put("referenceDay", programme.referenceDay());
        return parameters;
    }
}
