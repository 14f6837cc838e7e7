package org.jixiao.budget.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

/**
 * Nothing is stored for it: each approved document left its entries, which never change, so the versions of today are
 * the first ones of tomorrow's list. A year that was never kept here has the two that its final account states.
 */
@ApplicationScoped
class BudgetVersions {

    private static final String VERSIONS = """
            with entries as (
                select kind, document_no, document_id, effective_on as dated_on, recorded_at, sum(amount) as change
                from budget_entry
                where region_code = ?1 and unit_code = ?2 and fiscal_year = ?3 and recorded_at <= ?4
                group by 1, 2, 3, 4, 5
            ), accounts as (
                select * from final_account
                where region_code = ?1 and unit_code = ?2 and fiscal_year = ?3 and approved_at <= ?4
            ), versions as (
                select 1 as place, kind, document_no, document_id, dated_on, recorded_at, change,
                    sum(change) over (order by recorded_at, document_id) as adjusted, null::numeric as spent
                from entries
                union all
                select 0, 'INITIAL', document_no, id, make_date(fiscal_year, 1, 1), approved_at, initial, initial, null
                from accounts where origin = 'DOCUMENT'
                union all
                select 2, 'FINAL_ACCOUNT', document_no, id, dated_on, approved_at, null, adjusted, total from accounts
            )
            select * from (
                select row_number() over (order by recorded_at, place, document_id) - 1 as number, versions.*
                from versions) numbered
            where number > ?5 order by number limit ?6""";

    private final EntityManager database;
    private final BudgetUnitRepository units;
    private final KnownInstants instants;
    private final Caller caller;

    BudgetVersions(EntityManager database, BudgetUnitRepository units, KnownInstants instants, Caller caller) {
        this.database = database;
        this.units = units;
        this.instants = instants;
        this.caller = caller;
    }

    /** @param knownAt null for what is recorded by now */
    @Transactional
    List<BudgetVersionView> page(UnitYear year, Instant knownAt, PageQuery query) {
        caller.scope().require(year.region(), year.unit());
        units.ofCode(year.region(), year.unit()).orElseThrow(Refusal::notFound);
        List<?> versions = database.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter(1, year.region())
                .setParameter(2, year.unit())
                .setParameter(3, year.fiscalYear())
                .setParameter(4, instants.safe(year.region(), year.unit(), knownAt))
                .setParameter(5, after(query))
                .setParameter(6, query.fetch())
                .getResultList();
        return versions.stream().map(row -> view((Tuple) row)).toList();
    }

    private static int after(PageQuery query) {
        try {
            return query.after().isEmpty() ? -1 : Integer.parseInt(query.after());
        } catch (NumberFormatException forged) {
            throw PageQuery.malformed();
        }
    }

    private static BudgetVersionView view(Tuple row) {
        return new BudgetVersionView(
                row.get("number", Number.class).intValue(),
                BudgetVersionView.Kind.valueOf(row.get("kind", String.class)),
                row.get("document_no", String.class),
                row.get("document_id", UUID.class),
                date(row.get("dated_on")),
                row.get("recorded_at", Instant.class),
                money(row.get("change", BigDecimal.class)),
                money(row.get("adjusted", BigDecimal.class)),
                money(row.get("spent", BigDecimal.class)));
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static Money money(BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }
}
