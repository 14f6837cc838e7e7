package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.query.Dates;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;

/** 受益户台账: everything that was recorded in a household's name, by whom, and what became of it. */
@ApplicationScoped
class HouseholdLedger {

    private static final String ENTRIES = """
            select delivery.id, batch_id, cited.programme, cited.project_code, cited.period_from, cited.period_to,
                member_id, standard, amount, delivered_on, proof, cited.confirmed_by, recorded_at,
                (select v.voided_on || ' ' || v.reason from delivery_void v
                    where v.fiscal_year = delivery.fiscal_year and v.delivery_id = delivery.id) voided,
                (select b.reason from delivery_block b
                    where b.fiscal_year = delivery.fiscal_year and b.delivery_id = delivery.id
                      and b.cause = 'bank-return' and b.blocks and not exists (
                        select from delivery_block l where l.fiscal_year = b.fiscal_year
                          and l.delivery_id = b.delivery_id and l.cause = b.cause and l.cause_id = b.cause_id
                          and l.recorded_at > b.recorded_at) limit 1) returned,
                (select string_agg(c.kind || ' ' || c.status, ',' order by c.id) from complaint c
                    where c.delivery_id = delivery.id) complaints,
                (%s) counts
            from delivery join (
                select b.id cited_batch, p.name programme, b.project_code, b.period_from, b.period_to,
                    coalesce((select a.actor_name from audit_entry a where a.entity_id = b.id
                        and a.act = 'delivery-batch-confirmed' limit 1), '') confirmed_by
                from delivery_batch b join programme p on p.id = b.programme_id) cited
                on cited.cited_batch = delivery.batch_id
            where {scope} and household_id = :household and delivery.id > :after
            order by delivery.id limit :fetch""".formatted(DeliveryLedger.LIVE);

    private final ScopedRows rows;
    private final AccessLog log;

    HouseholdLedger(ScopedRows rows, AccessLog log) {
        this.rows = rows;
        this.log = log;
    }

    @Transactional
    List<LedgerEntry> page(UUID household, PageQuery query) {
        var place = rows.require(
                "select region_code, unit_code from household where {scope} and id = :id", Map.of("id", household));
        log.record(
                new AccessLog.Target(place.get(0, String.class), place.get(1, String.class), null, household),
                Reading.HOUSEHOLD_LEDGER);
        return rows
                .list(
                        ENTRIES,
                        Map.of(
                                "household",
                                household,
                                "after",
                                query.afterId(),
                                "fetch",
                                query.fetch(),
                                "asOf",
                                DeliveryLedger.LAST_DAY,
                                "knownAt",
                                DeliveryLedger.LAST_INSTANT))
                .stream()
                .map(HouseholdLedger::entry)
                .toList();
    }

    private static LedgerEntry entry(Tuple row) {
        var complaints = row.get(15, String.class);
        return new LedgerEntry(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                new Period(Dates.of(row.get(4)), Dates.of(row.get(5))),
                row.get(6, UUID.class),
                row.get(7, String.class),
                new Money(row.get(8, BigDecimal.class)),
                Dates.of(row.get(9)),
                row.get(10, String.class),
                row.get(11, String.class),
                row.get(12, Instant.class),
                row.get(13, String.class),
                row.get(14, String.class),
                complaints == null ? List.of() : List.of(complaints.split(",")),
                row.get(16, Boolean.class));
    }
}
