package org.jixiao.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;

/**
 * Reads the feed. Whoever reads first gives what was committed since then its positions, in a transaction of its own, and
 * then reads: no act waits for a job, and none is shown that could still get another position.
 */
@ApplicationScoped
class ChangeFeed {

    /** A multiple of what a page shows, so that positions are given faster than they are read. */
    private static final int PLACED_AT_ONCE = 10 * PageQuery.MAX_LIMIT;

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

    private static final String CHAIN = "/api/v1/audit-entries?region={region}&unit={unit}&from={seq}";

    private final Projection<Change> changes = new Projection<>("""
            select position, region_code, unit_code, seq, act, entity, entity_id, recorded_at
            from change_feed""", this::change);

    private final Statements statements;
    private final ScopedReads reads;
    private final Caller caller;
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<String> personal = new HashSet<>();

    ChangeFeed(Statements statements, ScopedReads reads, Caller caller, @All List<RecordAddresses> sources) {
        this.statements = statements;
        this.reads = reads;
        this.caller = caller;
        for (var source : sources) {
            addresses.putAll(source.addresses());
            personal.addAll(source.personal());
        }
    }

    /** @param after position of the last change already read, 0 for the beginning */
    List<Change> read(long after, int rows) {
        place();
        var scope = caller.scope();
        return reads.list(
                changes.in(scope).and("department = ?", departmentOf(scope)).after("position", after, rows));
    }

    /** Said once more where the scope is one department, for that is what an index begins with; else null. */
    private static String departmentOf(UnitScope scope) {
        return scope.units().size() == 1 && UnitScope.isDepartment(scope.unitList()) ? scope.unitList() : null;
    }

    /** A database that cannot be written to still shows what has its position; the rest gets one when it can. */
    private void place() {
        try {
            statements.first("select place_changes(?)", Row::integer, PLACED_AT_ONCE);
        } catch (IllegalStateException unwritable) {
            LOG.warn("No positions could be given to new changes", unwritable);
        }
    }

    private Change change(Row row) throws SQLException {
        var position = row.number();
        var region = row.text();
        var unit = row.text();
        var seq = row.number();
        var act = row.text();
        var entity = row.text();
        var id = row.uuid();
        var link = link(entity, id, region, unit, seq);
        var shown = personal.contains(entity) ? null : id;
        return new Change(position, region, unit, seq, act, entity, shown, row.instant(), link);
    }

    private String link(String entity, UUID id, String region, String unit, long seq) {
        return addresses
                .getOrDefault(entity, CHAIN)
                .replace("{id}", id.toString())
                .replace("{region}", region)
                .replace("{unit}", unit)
                .replace("{seq}", Long.toString(seq));
    }
}
