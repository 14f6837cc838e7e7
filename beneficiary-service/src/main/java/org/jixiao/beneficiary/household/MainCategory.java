package org.jixiao.beneficiary.household;

/**
 * The one category under which a household is counted where each may be counted once. Bereaved families and families of
 * a disabled child are not told apart: being of one of them is the secret.
 */
public final class MainCategory {

    /** Households on the register of a unit, by township and main category. */
    public static final String COUNTED = RegisteredAt.WITH_REGISTERED + """
            , main as (
                select township_code, case
                    when categories && array['bereaved-only-child', 'disabled-only-child'] then '1 special'
                    when 'hardship' = any (categories) then '2 hardship'
                    when 'only-child-rural' = any (categories) then '3 only-child-rural'
                    when 'two-daughters' = any (categories) then '4 two-daughters'
                    else '5 other' end category
                from registered where :year > 0)
            select township_code township, category code, case left(category, 1)
                    when '1' then '计划生育特殊家庭' when '2' then '困难家庭' when '3' then '独生子女家庭'
                    when '4' then '双女家庭' else '其他' end label, count(*) counted
            from main group by township_code, category""";

    private MainCategory() {}
}
