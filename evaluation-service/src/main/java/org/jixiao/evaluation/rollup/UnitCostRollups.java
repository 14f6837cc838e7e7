package org.jixiao.evaluation.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Locale;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;
import org.jixiao.evaluation.rollup.UnitCostsView.Compared;
import org.jixiao.evaluation.rollup.UnitCostsView.Counted;
import org.jixiao.evaluation.rollup.UnitCostsView.Item;
import org.jixiao.evaluation.rollup.UnitCostsView.Measured;
import org.jixiao.evaluation.rollup.UnitCostsView.Standard;
import org.jixiao.evaluation.rollup.UnitCostsView.Sum;
import org.jixiao.evaluation.scoring.Decimals;

/** Adds kept unit costs up: numerators over denominators, beside what their standards come to and the year before. */
@ApplicationScoped
class UnitCostRollups {

    private static final String PATH = "/api/v1/rollups/unit-costs";

    private static final String SUMS = """
            count(distinct unit_code), sum(from_facts), sum(typed), sum(not_measured), sum(not_decomposed),
                sum(whole_unit), sum(duplicate), case when sum(indicators) = 1 then min(value) end,
                sum(numerator), sum(denominator),
                min(standard), min(source), max(standard_on), min(standard_known_at),
                case when sum(indicators) = 1 then min(standard_digest) end,
                min(standard) = max(other_standard) and min(source) = max(other_source), sum(without), sum(at_standard), sum(held_against),
                count(*) filter (where before_numerator is not null), sum(before_numerator), sum(before_denominator),
                sum(numerator) filter (where before_numerator is not null),
                sum(denominator) filter (where before_numerator is not null)
            """;

    private final ScopedReads reads;
    private final Statements statements;
    private final Caller caller;

    UnitCostRollups(ScopedReads reads, Statements statements, Caller caller) {
        this.reads = reads;
        this.statements = statements;
        this.caller = caller;
    }

    /** @param indicator code; null for all */
    UnitCostsView read(String region, int fiscalYear, String indicator, CostGroup by, PageQuery query) {
        if (!caller.scope().coversRegion(region)) {
            throw Refusal.notFound();
        }
        if (!query.after().matches("[0-9a-f/-]{0,60} [A-Z0-9-]{2,32} [0-9a-f]{16}|")) {
            throw PageQuery.malformed();
        }
        var key = "(" + by.key() + " || ' ' || code || ' ' || line) collate \"C\"";
        var rows = reads.list(new Projection<>(
                        "select " + key + ", " + by.key() + ", project, code, department, min(name),"
                                + " min(unit_of_measure), min(numerator_name), min(denominator_name), " + SUMS
                                + by.from(),
                        row -> item(row, by))
                .in(caller.scope())
                .and("fiscal_year = ?", fiscalYear)
                .and("region_code = ?", region)
                .and("code = ?", indicator)
                .and(key + " > ?", query.after())
                .then("group by 1, 2, 3, 4, 5 order by 1 limit ?", query.fetch()));
        var link = Page.link(
                PATH,
                "region",
                region,
                "fiscalYear",
                fiscalYear,
                "indicatorCode",
                indicator,
                "by",
                by.code(),
                "limit",
                query.limit());
        var page = Page.of(rows, query, link, Item::row);
        return new UnitCostsView(region, fiscalYear, by.code(), statements.recordedNow(), page.items(), page.next());
    }

    private static Item item(Row row, CostGroup by) throws SQLException {
        var key = row.text();
        var about = row.text().replaceFirst("/.*", "");
        var project = row.uuid();
        var indicator = new Measured(row.text(), row.text(), row.text(), row.text(), row.text(), row.text());
        var counted = new Counted(
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer());
        var value = number(row);
        return new Item(
                key,
                by == CostGroup.REGION ? null : about,
                project,
                indicator,
                counted,
                value == null ? null : Decimals.shortest(value),
                sum(row),
                standard(row),
                compared(row));
    }

    private static Sum sum(Row row) throws SQLException {
        var numerator = number(row);
        var denominator = number(row);
        return numerator == null
                ? null
                : new Sum(numerator.toPlainString(), Decimals.shortest(denominator), ratio(numerator, denominator, 2));
    }

    /** The money at the standard is of each indicator's own, so that a deviation means something where standards differ. */
    private static Standard standard(Row row) throws SQLException {
        var value = number(row);
        var source = row.text();
        var on = row.date();
        var knownAt = row.instant();
        var digest = row.text();
        var one = row.flag();
        var without = row.integer();
        var atStandard = number(row);
        var actual = number(row);
        if (value == null) {
            return null;
        }
        var difference = atStandard == null ? null : actual.subtract(atStandard);
        return new Standard(
                one ? yuan(value) : null,
                one ? source.toLowerCase(Locale.ROOT) : null,
                one ? on : null,
                one ? knownAt : null,
                digest,
                without,
                yuan(atStandard),
                yuan(difference),
                ratio(difference, atStandard, 4));
    }

    private static Compared compared(Row row) throws SQLException {
        var units = row.integer();
        var before = sum(row);
        var now = sum(row);
        return units == 0 ? null : new Compared(units, before, now, change(before, now));
    }

    /** Of the two quotients as they are, not as they were rounded. */
    private static String change(Sum before, Sum now) {
        var was = new BigDecimal(before.numerator()).multiply(new BigDecimal(now.denominator()));
        var is = new BigDecimal(now.numerator()).multiply(new BigDecimal(before.denominator()));
        return before.unitCost() == null || now.unitCost() == null ? null : ratio(is.subtract(was), was, 4);
    }

    private static BigDecimal number(Row row) throws SQLException {
        var text = row.text();
        return text == null ? null : new BigDecimal(text);
    }

    private static String yuan(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String ratio(BigDecimal part, BigDecimal of, int places) {
        return part == null || of == null || of.signum() == 0
                ? null
                : part.divide(of, places, RoundingMode.HALF_UP).toPlainString();
    }
}
