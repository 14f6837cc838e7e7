package org.jixiao.budget.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;

@ApplicationScoped
class ReconciliationRepository {

    private static final Projection<ReconciliationView> HEADS = new Projection<>("""
            select id, region_code, unit_code, fiscal_year, from_on, to_on, statement_digest, statement_rows,
                statement_total, ledger_rows, ledger_total, matched, open, recorded_at
            from reconciliation""", ReconciliationRepository::head);

    private static final Projection<ReconciliationItemView> ITEMS =
            new Projection<>("""
            select id, outcome, voucher_no, line, stated_amount, stated_on, payment_id, recorded_amount, recorded_on
            from reconciliation_item""", ReconciliationRepository::item);

    /** Every payment of the year can answer a voucher, only those of the period are missed. */
    private static final String COMPARE = """
            with stated as (
                select line, voucher_no, amount, paid_on,
                    row_number() over (partition by voucher_no order by line) as turn
                from import_stage where job_id = ?1),
            recorded as (
                select id, voucher_no, amount, paid_on, 1::bigint as turn from payment
                where region_code = ?2 and unit_code = ?3 and fiscal_year = ?4)
            insert into reconciliation_item (id, reconciliation_id, region_code, unit_code, outcome, voucher_no, line,
                stated_amount, stated_on, payment_id, recorded_amount, recorded_on)
            select uuidv7(), ?1, ?2, ?3,
                case when s.turn > 1 then 'REPEATED' when r.id is null then 'STATEMENT_ONLY'
                    when s.line is null then 'LEDGER_ONLY'
                    when s.amount <> r.amount or s.paid_on <> r.paid_on then 'DIFFERS' else 'MATCHED' end,
                coalesce(s.voucher_no, r.voucher_no), s.line, s.amount, s.paid_on, r.id, r.amount, r.paid_on
            from stated s full join recorded r on r.voucher_no = s.voucher_no and r.turn = s.turn
            where s.line is not null or r.paid_on between ?5 and ?6
            order by s.line, r.paid_on, r.voucher_no""";

    private static final String SUM_UP = """
            insert into reconciliation (id, region_code, unit_code, fiscal_year, from_on, to_on, statement_digest,
                statement_rows, statement_total, ledger_rows, ledger_total, matched, open, recorded_at, recorded_by)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, count(line), coalesce(sum(stated_amount), 0),
                (select count(*) from payment p where p.region_code = ?2 and p.unit_code = ?3 and p.fiscal_year = ?4
                    and p.paid_on between ?5 and ?6),
                (select coalesce(sum(p.amount), 0) from payment p where p.region_code = ?2 and p.unit_code = ?3
                    and p.fiscal_year = ?4 and p.paid_on between ?5 and ?6),
                count(*) filter (where outcome = 'MATCHED'), count(*) filter (where outcome <> 'MATCHED'), ?8, ?9
            from reconciliation_item where reconciliation_id = ?1 and region_code = ?2 and unit_code = ?3""";

    private final EntityManager database;
    private final ScopedReads reads;

    ReconciliationRepository(EntityManager database, ScopedReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** From the stage, which it empties. */
    void compare(UUID id, Period period, String digest, Instant at, String by) {
        of(period, id, COMPARE).executeUpdate();
        database.createNativeQuery("delete from import_stage where job_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        of(period, id, SUM_UP)
                .setParameter(7, digest)
                .setParameter(8, at)
                .setParameter(9, by)
                .executeUpdate();
    }

    private Query of(Period period, UUID id, String sql) {
        return database.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, period.region())
                .setParameter(3, period.unit())
                .setParameter(4, period.year().fiscalYear())
                .setParameter(5, period.from())
                .setParameter(6, period.to());
    }

    ReconciliationView require(UUID id, UnitScope scope) {
        return reads.one(HEADS.in(scope).withId(id)).orElseThrow(Refusal::notFound);
    }

    List<ReconciliationView> page(String region, String unit, Integer year, UnitScope scope, PageQuery query) {
        return reads.list(HEADS.in(scope)
                .and("region_code = ?", region)
                .and("unit_code = ?", unit)
                .and("fiscal_year = ?", year)
                .page(query));
    }

    List<ReconciliationItemView> items(UUID id, ItemOutcome outcome, UnitScope scope, PageQuery query) {
        return reads.list(ITEMS.in(scope)
                .and("reconciliation_id = ?", id)
                .and("outcome = ?", outcome == null ? null : outcome.name())
                .page(query));
    }

    private static ReconciliationView head(Row row) throws SQLException {
        return new ReconciliationView(
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.date(),
                row.date(),
                row.text(),
                row.integer(),
                row.money(),
                row.integer(),
                row.money(),
                row.integer(),
                row.integer(),
                row.instant());
    }

    private static Long line(Row row) throws SQLException {
        var line = row.text();
        return line == null ? null : Long.valueOf(line);
    }

    private static ReconciliationItemView item(Row row) throws SQLException {
        return new ReconciliationItemView(
                row.uuid(),
                row.constant(ItemOutcome.class),
                row.text(),
                line(row),
                row.money(),
                row.date(),
                row.uuid(),
                row.money(),
                row.date());
    }
}
