package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.query.Dates;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;

/** 发放台账: appended when a batch is confirmed, never changed; a void takes a row out of the count from its day on. */
@ApplicationScoped
class DeliveryLedger {

    private static final String NOT_VOID = """
            delivered_on <= :asOf and not exists (
                select from delivery_void v
                where v.fiscal_year = delivery.fiscal_year and v.delivery_id = delivery.id
                  and v.voided_on <= :asOf and v.recorded_at <= :knownAt)""";

    /** A delivery that counts at the two instants. */
    static final String LIVE = NOT_VOID + " and not " + blocked("");

    /** One whose money left and did not come back: a complaint alone does not bring it back. */
    static final String PAID_OUT = NOT_VOID + " and not " + blockedBy("bank-return");

    /** The condition on a delivery that this alone keeps it from counting at the two instants. */
    static String blockedBy(String cause) {
        return blocked(" and b.cause = '" + cause + "'");
    }

    /** The newest row of a cause decides. */
    private static String blocked(String more) {
        return """
            exists (
                select from delivery_block b
                where b.fiscal_year = delivery.fiscal_year and b.delivery_id = delivery.id and b.blocks
                  and b.effective_on <= :asOf and b.recorded_at <= :knownAt%s and not exists (
                    select from delivery_block l
                    where l.fiscal_year = b.fiscal_year and l.delivery_id = b.delivery_id and l.cause = b.cause
                      and l.cause_id = b.cause_id and l.recorded_at > b.recorded_at
                      and l.effective_on <= :asOf and l.recorded_at <= :knownAt))""".formatted(more);
    }

    static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);
    static final Instant LAST_INSTANT = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager database;
    private final ScopedRows rows;
    private final AccessLog log;

    DeliveryLedger(EntityManager database, ScopedRows rows, AccessLog log) {
        this.database = database;
        this.rows = rows;
        this.log = log;
    }

    /** Answers with the digest over the hashes of the rows that were appended. */
    String append(DeliveryBatch batch, Instant at, String by) {
        database.createNativeQuery("""
                insert into delivery (fiscal_year, id, region_code, unit_code, batch_id, programme_id, project_id,
                    household_id, member_id, standard, persons, amount, delivered_on, township_code, proof,
                    days, recorded_at, recorded_by, row_hash)
                select ?1, id, region_code, unit_code, batch_id, ?2, ?3, household_id, member_id, standard, persons,
                    amount, ?4, township_code, proof, days, ?5, ?6, row_hash
                from delivery_entry where batch_id = ?7""")
                .setParameter(1, batch.fiscalYear())
                .setParameter(2, batch.programmeId())
                .setParameter(3, batch.projectId())
                .setParameter(4, batch.deliveredOn())
                .setParameter(5, at)
                .setParameter(6, by)
                .setParameter(7, batch.id())
                .executeUpdate();
        var digest = rows.list(
                "select " + FactRows.DIGEST + " from delivery_entry where {scope} and batch_id = :batch",
                Map.of("batch", batch.id()));
        return Digest.text(digest.get(0).get(0, byte[].class));
    }

    /** Who is helped is told, so that it was asked is recorded. */
    List<DeliveryView> page(DeliveryFilter filter, PageQuery query) {
        log.recordList(filter.region(), filter.unit(), Reading.DELIVERY_LIST);
        var parameters = new HashMap<String, Object>();
        parameters.put("after", query.afterId());
        parameters.put("fetch", query.fetch());
        parameters.put("region", orAll(filter.region()));
        parameters.put("unit", orAll(filter.unit()));
        parameters.put("year", filter.fiscalYear() == null ? 0 : filter.fiscalYear());
        parameters.put("project", orAll(filter.project()));
        parameters.put("programme", orAll(filter.programme()));
        parameters.put("batch", orAll(filter.batch()));
        parameters.put("township", orAll(filter.township()));
        parameters.put("payment", orAll(filter.payment()));
        parameters.put("asOf", filter.asOf() == null ? LAST_DAY : filter.asOf());
        parameters.put("knownAt", filter.knownAt() == null ? LAST_INSTANT : filter.knownAt());
        return rows.list("""
                select id, batch_id, programme_id, project_id, household_id, member_id, standard, persons, amount,
                    delivered_on, cited.period_from, cited.period_to, cited.project_code, township_code, proof, days,
                    recorded_at
                from delivery join (
                    select id cited_batch, period_from, period_to, project_code from delivery_batch) cited
                    on cited.cited_batch = delivery.batch_id
                where {scope} and id > :after and recorded_at <= :knownAt
                  and (:region = '' or region_code = :region) and (:unit = '' or unit_code = :unit)
                  and (:year = 0 or fiscal_year = :year)
                  and (:project = '' or cast(project_id as text) = :project)
                  and (:programme = '' or cast(programme_id as text) = :programme)
                  and (:batch = '' or cast(batch_id as text) = :batch)
                  and (:township = '' or township_code = :township)
                  and (:payment = '' or batch_id in (
                      select p.batch_id from delivery_payment p where cast(p.payment_id as text) = :payment))
                  and\s""" + LIVE + " order by id limit :fetch", parameters).stream()
                .map(DeliveryLedger::delivery)
                .toList();
    }

    /** What a batch will deliver, or has delivered. */
    List<DeliveryView> entries(DeliveryBatch batch, PageQuery query) {
        log.recordList(batch.regionCode(), batch.unitCode(), Reading.DELIVERY_ENTRIES);
        return rows.list("""
                select id, batch_id, household_id, member_id, standard, persons, amount, township_code, proof, days
                from delivery_entry where {scope} and batch_id = :batch and id > :after order by id limit :fetch""", Map.of("batch", batch.id(), "after", query.afterId(), "fetch", query.fetch())).stream()
                .map(row -> new DeliveryView(
                        row.get(0, UUID.class),
                        batch.id(),
                        batch.programmeId(),
                        batch.projectId(),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, String.class),
                        row.get(5, Integer.class),
                        new Money(row.get(6, BigDecimal.class)),
                        batch.deliveredOn(),
                        batch.period(),
                        batch.projectCode(),
                        row.get(7, String.class),
                        row.get(8, String.class),
                        row.get(9, Integer.class),
                        null))
                .toList();
    }

    private static DeliveryView delivery(Tuple row) {
        return new DeliveryView(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                row.get(5, UUID.class),
                row.get(6, String.class),
                row.get(7, Integer.class),
                new Money(row.get(8, BigDecimal.class)),
                Dates.of(row.get(9)),
                new Period(Dates.of(row.get(10)), Dates.of(row.get(11))),
                row.get(12, String.class),
                row.get(13, String.class),
                row.get(14, String.class),
                row.get(15, Integer.class),
                row.get(16, Instant.class));
    }

    private static String orAll(Object filter) {
        return filter == null ? "" : filter.toString();
    }
}
