package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.query.ScopedRows;

/** The deliveries of a programme that count at two instants: what a survey samples from. */
@ApplicationScoped
public class CountingDeliveries {

    /** The condition on {@code delivery}, with {@code :asOf} and {@code :knownAt}, for facts that are measured elsewhere. */
    public static final String LIVE = DeliveryLedger.LIVE;

    private static final String COUNTING = """
            select id from delivery
            where {scope} and programme_id = :programme and recorded_at <= :knownAt
              and (:batches = '' or cast(batch_id as text) = any (string_to_array(:batches, ',')))
              and\s""" + LIVE + " order by id";

    private final ScopedRows rows;

    CountingDeliveries(ScopedRows rows) {
        this.rows = rows;
    }

    /** @param batches empty for all of the programme */
    public List<UUID> of(UUID programme, Collection<UUID> batches, LocalDate asOf, Instant knownAt) {
        var list = batches.stream().map(UUID::toString).collect(Collectors.joining(","));
        return rows
                .list(COUNTING, Map.of("programme", programme, "batches", list, "asOf", asOf, "knownAt", knownAt))
                .stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** The numbers of the households, in the order of these deliveries. */
    public List<String> householdNumbers(List<UUID> deliveries) {
        var numbers = rows
                .list(
                        "select delivery.id, h.number from delivery join (select id household, number from household) h"
                                + " on h.household = delivery.household_id where {scope} and delivery.id in (:ids)",
                        Map.of("ids", deliveries))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
        return deliveries.stream().map(numbers::get).toList();
    }
}
