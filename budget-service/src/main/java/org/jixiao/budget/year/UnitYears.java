package org.jixiao.budget.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/**
 * The years of the units. Whoever writes into a year holds its row until the commit, before any other lock; so the
 * closing waits for writers on their way, and writers that come after it find the year closed.
 */
@ApplicationScoped
public class UnitYears {

    private static final String OF_YEAR = " where region_code = ?1 and unit_code = ?2 and fiscal_year = ?3";

    private final EntityManager database;
    private final Statements statements;

    UnitYears(EntityManager database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** For payments and adjustments: many at a time, none beside the closing. */
    public void write(UnitYear year) {
        requireOpen(year, closedAt(year, " for share"));
    }

    /** For corrections, which a year takes only when it takes nothing else. */
    public void writeClosed(UnitYear year) {
        if (closedAt(year, " for share").isEmpty()) {
            throw Refusal.of(
                    YearProblem.NOT_CLOSED,
                    year.fiscalYear() + " 年度尚未年结，请直接红冲或登记",
                    "The fiscal year " + year.fiscalYear() + " is open: record or reverse instead");
        }
    }

    /** For many rows at once, each of which is asked for itself whether its year is open: no closing until the commit. */
    public void keep(UnitYear year) {
        closedAt(year, " for share");
    }

    /** For an approval or the closing: alone. */
    public void writeAlone(UnitYear year) {
        requireOpen(year, hold(year));
    }

    /** For acts after the year, open or closed: alone. Answers when it was closed. */
    public Optional<Instant> hold(UnitYear year) {
        ensure(year);
        return closedAt(year, " for update");
    }

    public Optional<Instant> closedAt(UnitYear year) {
        return closedAt(year, "");
    }

    private void ensure(UnitYear year) {
        named(year, database.createNativeQuery("""
                insert into unit_year (region_code, unit_code, fiscal_year) values (?1, ?2, ?3)
                on conflict do nothing""")).executeUpdate();
    }

    void close(UnitYear year, Instant at, String by) {
        var update = "update unit_year set closed_at = ?4, closed_by = ?5" + OF_YEAR;
        named(year, database.createNativeQuery(update))
                .setParameter(4, at)
                .setParameter(5, by)
                .executeUpdate();
    }

    private Optional<Instant> closedAt(UnitYear year, String lock) {
        return statements.first(
                "select closed_at from unit_year where region_code = ? and unit_code = ? and fiscal_year = ?" + lock,
                Row::instant,
                year.region(),
                year.unit(),
                year.fiscalYear());
    }

    private static void requireOpen(UnitYear year, Optional<Instant> closedAt) {
        if (closedAt.isPresent()) {
            throw Refusal.of(
                    YearProblem.CLOSED,
                    year.fiscalYear() + " 年度已年结，不能再记入该年度的业务",
                    "The fiscal year " + year.fiscalYear() + " is closed; nothing more is recorded in it",
                    Map.of("closedAt", closedAt.get().toString()));
        }
    }

    private static Query named(UnitYear year, Query query) {
        return query.setParameter(1, year.region()).setParameter(2, year.unit()).setParameter(3, year.fiscalYear());
    }
}
