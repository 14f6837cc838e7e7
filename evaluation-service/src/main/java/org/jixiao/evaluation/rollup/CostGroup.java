package org.jixiao.evaluation.rollup;

import java.util.Locale;

/** By what unit costs have their rows; a region has one row of each cost, the total of all its units. */
enum CostGroup {
    REGION("''", false),
    DEPARTMENT("left(unit_code, 3)", false),
    UNIT("unit_code", false),
    PROJECT("unit_code || '/' || coalesce(cast(project as text), '')", true);

    /** First what each unit (or project) comes to, so that the year before is put beside whoever has both. */
    private static final String OF_YEAR = """
            from (select n.*, e.numerator as before_numerator, e.denominator as before_denominator from (
                    select fiscal_year, region_code, unit_code, %1$s as project, line, code, department,
                        min(name) as name, min(unit_of_measure) as unit_of_measure,
                        min(numerator_name) as numerator_name, min(denominator_name) as denominator_name,
                        count(*) as indicators, min(value) as value,
                        count(*) filter (where left_out is null and from_facts) as from_facts,
                        count(*) filter (where left_out is null and not from_facts) as typed,
                        count(*) filter (where left_out = 'NOT_MEASURED') as not_measured,
                        count(*) filter (where left_out = 'NOT_DECOMPOSED') as not_decomposed,
                        count(*) filter (where left_out = 'WHOLE_UNIT') as whole_unit,
                        count(*) filter (where left_out = 'DUPLICATE') as duplicate,
                        sum(numerator) filter (where left_out is null) as numerator,
                        sum(denominator) filter (where left_out is null) as denominator,
                        min(standard) as standard, max(standard) as other_standard,
                        min(standard_source) as source, max(standard_source) as other_source,
                        max(standard_on) as standard_on, min(standard_known_at) as standard_known_at,
                        min(standard_digest) as standard_digest,
                        sum(standard * denominator) filter (where left_out is null) as at_standard,
                        sum(numerator) filter (where left_out is null and standard is not null) as held_against,
                        count(*) filter (where left_out is null and standard is null) as without
                    from unit_cost_rollup group by 1, 2, 3, 4, 5, 6, 7) n
                left join lateral (
                    select sum(numerator) as numerator, sum(denominator) as denominator from unit_cost_rollup e
                    where e.fiscal_year = n.fiscal_year - 1 and e.region_code = n.region_code
                        and e.unit_code = n.unit_code and e.line = n.line and e.left_out is null %2$s
                    having count(*) > 0) e on n.numerator is not null) of_year""";

    private final String key;
    private final boolean byProject;

    CostGroup(String key, boolean byProject) {
        this.key = key;
        this.byProject = byProject;
    }

    /** SQL of what a row is about. */
    String key() {
        return key;
    }

    /** SQL of the rows of a year, of those that the conditions behind it let through. */
    String from() {
        return OF_YEAR.formatted(
                byProject ? "project" : "cast(null as uuid)",
                byProject ? "and e.project is not distinct from n.project" : "");
    }

    static CostGroup of(String code) {
        return code == null ? DEPARTMENT : valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
