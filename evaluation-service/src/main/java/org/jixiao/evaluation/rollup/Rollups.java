package org.jixiao.evaluation.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;
import org.jixiao.evaluation.rollup.RollupView.Sums;
import org.jixiao.evaluation.scoring.Grade;

/** Adds kept rows up: a row of each unit, however many projects, indicators and payments stand behind it. */
@ApplicationScoped
class Rollups {

    /** Grade and total of a unit as a whole mean something for one unit only, and are left out where there are more. */
    private static final String SUMS = """
            count(*), count(money_known_at), sum(initial), sum(adjusted), sum(spent), min(money_known_at),
                sum(target_subjects), sum(sealed_subjects), sum(drafted), sum(submitted), sum(approved), sum(returned),
                sum(excellent), sum(good), sum(fair), sum(poor), sum(weighed_marks), sum(weighed_money),
                min(unit_total), min(unit_grade), sum(red), sum(yellow), sum(warnings), sum(notices)
            from unit_rollup""";

    private final ScopedReads reads;
    private final FeedCursor cursor;
    private final Statements statements;
    private final Caller caller;

    Rollups(ScopedReads reads, FeedCursor cursor, Statements statements, Caller caller) {
        this.reads = reads;
        this.cursor = cursor;
        this.statements = statements;
        this.caller = caller;
    }

    RollupView read(String region, int fiscalYear, RollupGroup by, PageQuery query) {
        if (!caller.scope().coversRegion(region)) {
            throw Refusal.notFound();
        }
        if (!query.after().matches("\\d{0,21}")) {
            throw PageQuery.malformed();
        }
        var rows =
                reads.list(of("select " + by.key() + ", " + SUMS, row -> sums(row.text(), row, by), region, fiscalYear)
                        .and(by.key() + " > ?", query.after())
                        .then("group by 1 order by 1 limit ?", query.fetch()));
        var total = query.after().isEmpty() ? total(region, fiscalYear) : null;
        var link = Page.link(
                "/api/v1/rollups", "region", region, "fiscalYear", fiscalYear, "by", by.code(), "limit", query.limit());
        var page = Page.of(rows, query, link, Sums::code);
        var now = statements.recordedNow();
        return new RollupView(
                region, fiscalYear, by.code(), now, cursor.following(now), total, page.items(), page.next());
    }

    /** With the first page: whoever reads on has it, and a walk would add all units up once a page. */
    private Sums total(String region, int fiscalYear) {
        return reads.one(of("select " + SUMS, row -> sums(null, row, null), region, fiscalYear))
                .orElseThrow();
    }

    private Projection.Query<Sums> of(String select, Projection.Reader<Sums> reader, String region, int fiscalYear) {
        return new Projection<>(select, reader)
                .in(caller.scope())
                .and("fiscal_year = ?", fiscalYear)
                .and("region_code = ?", region);
    }

    private static Sums sums(String code, Row row, RollupGroup by) throws SQLException {
        var units = row.integer();
        var money = money(row);
        return new Sums(
                code,
                units,
                money,
                new RollupView.Targets(row.integer(), row.integer()),
                new RollupView.SelfEvaluations(row.integer(), row.integer(), row.integer(), row.integer()),
                scores(row, by == RollupGroup.UNIT, money.adjusted()),
                row.integer(),
                row.integer());
    }

    private static RollupView.Money money(Row row) throws SQLException {
        var units = row.integer();
        var initial = number(row);
        var adjusted = number(row);
        var spent = number(row);
        return new RollupView.Money(
                units, text(initial), text(adjusted), text(spent), ratio(spent, adjusted, 4), row.instant());
    }

    private static RollupView.Scores scores(Row row, boolean ofOneUnit, String adjusted) throws SQLException {
        var grades = List.of(row.integer(), row.integer(), row.integer(), row.integer());
        var marks = number(row);
        var scored = number(row);
        var total = row.text();
        var grade = row.constant(Grade.class);
        return new RollupView.Scores(
                grades.get(0),
                grades.get(1),
                grades.get(2),
                grades.get(3),
                ratio(marks, scored, 2),
                text(scored),
                ratio(scored, adjusted == null ? null : new BigDecimal(adjusted), 4),
                ofOneUnit ? total : null,
                ofOneUnit && grade != null ? grade.label() : null,
                row.integer(),
                row.integer());
    }

    private static BigDecimal number(Row row) throws SQLException {
        var text = row.text();
        return text == null ? null : new BigDecimal(text);
    }

    private static String text(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    /** Of sums, never of ratios; absent where the base is zero or unknown. */
    private static String ratio(BigDecimal part, BigDecimal of, int places) {
        return part == null || of == null || of.signum() == 0
                ? null
                : part.divide(of, places, RoundingMode.HALF_UP).toPlainString();
    }
}
