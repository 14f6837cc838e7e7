package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.query.Dates;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;

/** What keeps a delivery from counting, and what lets it count again: appended, so that every earlier reading stays. */
@ApplicationScoped
public class DeliveryBlocks {

    private final Statements statements;
    private final ScopedRows rows;

    DeliveryBlocks(Statements statements, ScopedRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    public enum Cause {
        BANK_RETURN,
        COMPLAINT
    }

    /** A delivery of the ledger, as far as others need to know it. */
    public record Delivered(
            UUID id,
            int fiscalYear,
            String region,
            String unit,
            UUID programme,
            UUID project,
            UUID household,
            LocalDate on,
            String township) {}

    /**
     * @param causeId of the complaint; the delivery itself where a bank sent the money back
     * @param reason  a code or a short word, never a person's text
     * @param on      the day from which the delivery does not count, or counts again
     */
    public record Change(Cause cause, UUID causeId, boolean blocks, String reason, LocalDate on) {}

    /** Empty outside the caller's scope. */
    public Optional<Delivered> find(UUID id) {
        return rows
                .list(
                        "select fiscal_year, region_code, unit_code, programme_id, project_id, household_id,"
                                + " delivered_on, township_code from delivery where {scope} and id = :id",
                        Map.of("id", id))
                .stream()
                .map(row -> new Delivered(
                        id,
                        row.get(0, Integer.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class),
                        row.get(5, UUID.class),
                        Dates.of(row.get(6)),
                        row.get(7, String.class)))
                .findFirst();
    }

    public boolean isBlocked(Delivered delivery, Cause cause, UUID causeId) {
        return rows
                .list(
                        "select blocks from delivery_block where {scope} and fiscal_year = :year"
                                + " and delivery_id = :delivery and cause = :cause and cause_id = :causeId"
                                + " order by recorded_at desc, id desc limit 1",
                        Map.of(
                                "year", delivery.fiscalYear(),
                                "delivery", delivery.id(),
                                "cause", Code.of(cause),
                                "causeId", causeId))
                .stream()
                .anyMatch(row -> row.get(0, Boolean.class));
    }

    public void enter(Delivered delivery, Change change, Instant at, String by) {
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>(Map.of(
                "id", id,
                "delivery", delivery.id(),
                "cause", Code.of(change.cause()),
                "causeId", change.causeId(),
                "blocks", change.blocks(),
                "reason", change.reason(),
                "effectiveOn", change.on()));
        statements.change(
                """
                insert into delivery_block (fiscal_year, id, delivery_id, region_code, unit_code, cause, cause_id,
                    blocks, reason, effective_on, recorded_at, recorded_by, row_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                delivery.fiscalYear(),
                id,
                delivery.id(),
                delivery.region(),
                delivery.unit(),
                Code.of(change.cause()),
                change.causeId(),
                change.blocks(),
                change.reason(),
                change.on(),
                at,
                by,
                Digest.ofRow(content));
    }
}
