package org.jixiao.beneficiary.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;

@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<DeliveryBatch, UUID> {

    private final ScopedRows rows;

    BatchRepository(ScopedRows rows) {
        this.rows = rows;
    }

    DeliveryBatch require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    DeliveryBatch onVersion(UUID id, String ifMatch, UnitScope scope) {
        var batch = require(id, scope);
        EntityTags.require(ifMatch, batch.version());
        return batch;
    }

    /** @param fiscalYear 0 for all; region, unit and programme empty for all */
    List<DeliveryBatch> page(BatchFilter filter, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", filter.region());
        parameters.put("unit", filter.unit());
        parameters.put("year", filter.fiscalYear());
        parameters.put("programme", filter.programme());
        parameters.put("payment", filter.payment());
        parameters.put("paid", paidBy(filter.payment()));
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:year = 0 or fiscalYear = :year)"
                                + " and (:programme = '' or cast(programmeId as string) = :programme)"
                                + " and (:payment = '' or id in (:paid)) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    /** Ids of nobody where no batch was paid so: an empty list fits no condition. */
    private List<UUID> paidBy(String payment) {
        var paid = payment.isEmpty()
                ? List.<UUID>of()
                : rows
                        .list(
                                "select batch_id from delivery_payment where {scope} and cast(payment_id as text) = :payment",
                                Map.of("payment", payment))
                        .stream()
                        .map(row -> row.get(0, UUID.class))
                        .toList();
        return paid.isEmpty() ? List.of(new UUID(0, 0)) : paid;
    }

    EntryTotals totals(UUID batch) {
        var row = rows.list("""
                select count(*), coalesce(sum(persons), 0), cast(coalesce(sum(amount), 0) as numeric(18, 2))
                from delivery_entry where {scope} and batch_id = :batch""", Map.of("batch", batch)).get(0);
        return new EntryTotals(
                row.get(0, Number.class).longValue(),
                row.get(1, Number.class).longValue(),
                new Money(row.get(2, BigDecimal.class)));
    }

    void clear(UUID batch) {
        getEntityManager()
                .createNativeQuery("delete from delivery_entry where batch_id = ?1")
                .setParameter(1, batch)
                .executeUpdate();
    }
}
