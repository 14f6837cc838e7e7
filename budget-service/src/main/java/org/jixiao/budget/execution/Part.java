package org.jixiao.budget.execution;

/** A part of a unit's budget, by the lines that belong to it. */
enum Part {
    WHOLE(""),
    BASIC("l.kind <> 'PROJECT'"),
    PERSONNEL("l.kind = 'BASIC_PERSONNEL'"),
    OPERATING("l.kind = 'BASIC_OPERATING'"),
    PROJECTS("l.kind = 'PROJECT'"),
    /** Whose period goes on after the year: what is left of them can be carried over (结转). */
    CONTINUING_PROJECTS("exists (select 1 from project p where p.id = l.project_id"
            + " and p.ends_on > make_date(l.fiscal_year, 12, 31))"),
    /** Which end with the year or before: what is left of them is a surplus (结余). */
    ENDING_PROJECTS("exists (select 1 from project p where p.id = l.project_id"
            + " and p.ends_on <= make_date(l.fiscal_year, 12, 31))"),
    /** 三公经费, by the department economic codes (部门预算支出经济分类) that make them up. */
    ABROAD("l.economic_code = '30212'"),
    RECEPTION("l.economic_code = '30217'"),
    VEHICLES("l.economic_code in ('30231', '30913', '31013')"),
    PUBLIC_EXPENSES("l.economic_code in ('30212', '30217', '30231', '30913', '31013')");

    private final String lines;

    Part(String lines) {
        this.lines = lines;
    }

    /** As a condition on a ledger's row. */
    String condition() {
        return lines.isEmpty()
                ? ""
                : " and exists (select 1 from budget_line l where l.id = line_id and " + lines + ")";
    }
}
