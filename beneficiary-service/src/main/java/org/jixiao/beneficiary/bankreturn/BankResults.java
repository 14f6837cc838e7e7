package org.jixiao.beneficiary.bankreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.Dates;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.beneficiary.upload.Upload;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;

/** All results that banks have told, and the deliveries that they may be about. */
@ApplicationScoped
class BankResults {

    private static final String OF_UNIT = "{scope} and region_code = :region and unit_code = :unit";

    private final Statements statements;
    private final ScopedRows rows;

    BankResults(Statements statements, ScopedRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    /** The newest known result of a delivery, by the bank's day. */
    record Known(boolean arrived, String reason, java.time.LocalDate on) {}

    List<Known> known(UUID delivery) {
        return rows
                .list(
                        "select arrived, reason, returned_on from bank_return where {scope} and delivery_id = :delivery"
                                + " order by returned_on desc, recorded_at desc",
                        Map.of("delivery", delivery))
                .stream()
                .map(row -> new Known(row.get(0, Boolean.class), row.get(1, String.class), Dates.of(row.get(2))))
                .toList();
    }

    /** Deliveries of a household in a batch: several where persons benefit one by one. */
    List<UUID> ofHousehold(Upload upload, UUID batch, String number) {
        return rows
                .list(
                        "select id from delivery where " + OF_UNIT + " and batch_id = :batch and household_id in ("
                                + "select h.id from household h where h.region_code = :region and h.unit_code = :unit"
                                + " and h.number = :number)",
                        Map.of("region", upload.region(), "unit", upload.unit(), "batch", batch, "number", number))
                .stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    boolean isCash(UUID programme) {
        return !rows.list(
                        "select 1 from programme where {scope} and id = :id and kind = 'cash'", Map.of("id", programme))
                .isEmpty();
    }

    void append(Upload upload, BankResult result) {
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>(Map.of(
                "id", id,
                "delivery", result.delivery().id(),
                "arrived", result.arrived(),
                "reason", result.reason(),
                "on", result.on()));
        statements.change(
                """
                insert into bank_return (id, region_code, unit_code, upload_id, delivery_id, arrived, reason,
                    returned_on, recorded_at, recorded_by, row_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                upload.region(),
                upload.unit(),
                upload.id(),
                result.delivery().id(),
                result.arrived(),
                result.reason(),
                result.on(),
                upload.at(),
                upload.by(),
                Digest.ofRow(content));
    }
}
