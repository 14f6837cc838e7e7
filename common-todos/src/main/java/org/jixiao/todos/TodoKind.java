package org.jixiao.todos;

import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;

/**
 * One kind of act that waits for somebody.
 *
 * @param name   kebab-case, never changes: {@code budget-approval}
 * @param entity what is acted upon, as the chain of acts names it
 * @param role   who can do it
 * @param link   the act's path, with {@code {id}}
 * @param rows   SQL of the records that wait, without any scope: {@code id, region_code, unit_code, name, since}, then
 *               {@code owner}, the subject whose draft it is, or null where anybody of the role may; then {@code hands},
 *               the subjects who had a hand in it and so cannot decide, or null. Never personal data in a name
 * @param due      SQL, over a row {@code r}: the day by which it has to be done, or null
 * @param township SQL, over a row {@code r}: the code of the only township that can do it, or null where any can
 */
public record TodoKind(
        String name, String entity, Role role, Text title, String link, String rows, String due, String township) {

    /** Without a day by which it has to be done, and of no township. */
    public TodoKind(String name, String entity, Role role, Text title, String link, String rows) {
        this(name, entity, role, title, link, rows, "cast(null as date)", "cast(null as text)");
    }

    public TodoKind dueOn(String table, String day) {
        return new TodoKind(name, entity, role, title, link, rows, of(table, day), township);
    }

    public TodoKind inTownship(String table, String code) {
        return new TodoKind(name, entity, role, title, link, rows, due, of(table, code));
    }

    private static String of(String table, String column) {
        return "(select x." + column + " from " + table + " x where x.id = r.id)";
    }

    /** A draft waits for the one who entered it. */
    public static String draft(String table, String name, String enteredBy, String condition) {
        return "select id, region_code, unit_code, " + name + " as name, waiting_since as since, " + enteredBy
                + " as owner, cast(null as text[]) as hands from " + table + " t where " + condition;
    }

    /**
     * What is returned for good waits to be entered anew, until its enterer has entered a later one of the unit and
     * year: ids are ordered by the time of their making.
     */
    public static String returned(String table, String name, String enteredBy) {
        return draft(
                table,
                name,
                enteredBy,
                "status = 'RETURNED' and not exists (select 1 from " + table + " later"
                        + " where later.region_code = t.region_code and later.unit_code = t.unit_code"
                        + " and later.fiscal_year = t.fiscal_year and later." + enteredBy + " = t." + enteredBy
                        + " and later.id > t.id)");
    }

    /** A decision waits for anybody of the role who had no hand in it. */
    public static String decision(String table, String name, String hands, String condition) {
        return "select id, region_code, unit_code, " + name + " as name, waiting_since as since,"
                + " cast(null as text) as owner, cast(" + hands + " as text[]) as hands from " + table + " t where "
                + condition;
    }
}
