package org.jixiao.evaluation.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/** How far budget's feed was taken over, by one reader at a time. */
@ApplicationScoped
class FeedCursor {

    private static final String CLAIM = """
            update feed_cursor set claim = ?, claimed_until = clock_timestamp() + make_interval(secs => ?)
            where peer = 'BUDGET' and (claimed_until is null or claimed_until < clock_timestamp())
            returning position""";

    private static final String RELEASE = """
            update feed_cursor set claim = null, claimed_until = null where peer = 'BUDGET' and claim = ?
            returning position""";

    private static final String MOVE = """
            update feed_cursor set position = ?, read_until = greatest(read_until, cast(? as timestamptz)),
                claimed_until = clock_timestamp() + make_interval(secs => ?)
            where peer = 'BUDGET' and claim = ? and position = ?
            returning position""";

    /** A unit without money of a year gets no row of that year, one that has a row keeps what is true now. */
    private static final String KEEP = """
            insert into unit_rollup as kept (fiscal_year, region_code, unit_code, initial, adjusted, spent, money_as_of,
                money_known_at)
            select v.* from (values (cast(? as integer), cast(? as varchar), cast(? as varchar), cast(? as numeric),
                cast(? as numeric), cast(? as numeric), cast(? as date), cast(? as timestamptz)))
                v (fiscal_year, region_code, unit_code, initial, adjusted, spent, as_of, known_at)
            where (v.initial, v.adjusted, v.spent) <> (0, 0, 0) or exists (select from unit_rollup r
                where r.fiscal_year = v.fiscal_year and r.region_code = v.region_code and r.unit_code = v.unit_code)
            on conflict (fiscal_year, region_code, unit_code) do update
                set initial = excluded.initial, adjusted = excluded.adjusted, spent = excluded.spent,
                    money_as_of = excluded.money_as_of, money_known_at = excluded.money_known_at
                where kept.money_known_at is null or kept.money_known_at <= excluded.money_known_at""";

    private final Statements statements;
    private final long claimed;

    FeedCursor(Statements statements, @ConfigProperty(name = "jixiao.rollups.claim") Duration claimed) {
        this.statements = statements;
        this.claimed = claimed.toSeconds();
    }

    /** @return the position to go on from; empty while somebody else reads */
    Optional<Long> claim(UUID reader) {
        return statements.first(CLAIM, Row::number, reader, claimed);
    }

    void release(UUID reader) {
        statements.first(RELEASE, Row::number, reader);
    }

    /** @param readUntil everything recorded before is contained, once the move is committed */
    record Move(UUID reader, long from, long to, Instant readUntil) {}

    /** The rows and the new position, or neither: a reader whose claim has run out meanwhile keeps nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean keep(Move move, List<List<Object>> rows) {
        var moved = statements.exists(MOVE, move.to(), move.readUntil(), claimed, move.reader(), move.from());
        if (moved && !rows.isEmpty()) {
            statements.changeEach(KEEP, rows);
        }
        return moved;
    }

    RollupView.Following following(Instant now) {
        return statements
                .first("select position, read_until from feed_cursor where peer = 'BUDGET'", row -> {
                    var position = row.number();
                    var until = row.instant();
                    return new RollupView.Following(
                            position,
                            until,
                            until == null
                                    ? null
                                    : Math.max(0, Duration.between(until, now).toSeconds()));
                })
                .orElseThrow();
    }
}
