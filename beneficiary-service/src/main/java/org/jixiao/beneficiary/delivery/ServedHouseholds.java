package org.jixiao.beneficiary.delivery;

import org.jixiao.beneficiary.query.FactRows;

/** 受助户次: a household once in each programme of the year, in the township of its first delivery. */
public final class ServedHouseholds {

    public static final String COUNTED = """
            with live as (
                select programme_id, township_code, row_number() over (
                    partition by programme_id, household_id order by delivered_on, id) = 1 "first"
                from delivery where %s and fiscal_year = :year and (:township = '' or township_code = :township)
                  and %s)
            select live.township_code township, p.code code, p.name label, count(*) counted
            from live join (select id programme, code, name from programme) p on p.programme = live.programme_id
            where "first" group by live.township_code, p.code, p.name""".formatted(FactRows.SUBJECT, DeliveryLedger.LIVE);

    private ServedHouseholds() {}
}
