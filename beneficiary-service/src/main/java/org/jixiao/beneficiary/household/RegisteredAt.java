package org.jixiao.beneficiary.household;

import org.jixiao.beneficiary.query.FactRows;

/** The registry as it was at one pair of instants: the common beginning of every query that counts it. */
public final class RegisteredAt {

    /**
     * The newest version of each household, until it is destroyed; {@code registered} can be joined and narrowed, {@code :township} too.
     */
    public static final String WITH_REGISTERED = """
            with newest as (
                select distinct on (household_id) household_id, version, region_code, unit_code, township_code,
                    registration, categories, persons, row_hash
                from household_version
                where %s and effective_on <= :asOf
                  and household_id not in (
                      select id from household where destroyed_at <= :knownAt and destroyed_on <= :asOf)
                order by household_id, version desc),
            registered as (
                select * from newest where :township = '' or township_code = :township)
            """.formatted(FactRows.SUBJECT);

    private RegisteredAt() {}
}
