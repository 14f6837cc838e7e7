package org.jixiao.budget.year;

import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String OF_YEAR = " where region_code = ? and unit_code = ? and fiscal_year = ?";

    private final Statements statements;

    UnitYears(Statements statements) {
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
        statements.change("""
                insert into unit_year (region_code, unit_code, fiscal_year) values (?, ?, ?) on conflict do nothing""", year.region(), year.unit(), year.fiscalYear());
    }

    void close(UnitYear year, Instant at, String by) {
        statements.change(
                "update unit_year set closed_at = ?, closed_by = ?" + OF_YEAR,
                at,
                by,
                year.region(),
                year.unit(),
                year.fiscalYear());
    }

    private Optional<Instant> closedAt(UnitYear year, String lock) {
        return statements.first(
                "select closed_at from unit_year" + OF_YEAR + lock,
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
}
