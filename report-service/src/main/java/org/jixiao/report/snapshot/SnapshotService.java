package org.jixiao.report.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.time.Clocks;
import org.jixiao.report.source.Peers;

@ApplicationScoped
class SnapshotService {

    private final Peers peers;
    private final FactReader facts;
    private final ObjectMapper json;
    private final SnapshotRepository snapshots;
    private final Records records;
    private final Caller caller;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Clocks clocks;

    SnapshotService(
            Peers peers,
            FactReader facts,
            ObjectMapper json,
            SnapshotRepository snapshots,
            Records records,
            Caller caller,
            InstantSource clock,
            ZoneId zone,
            Clocks clocks) {
        this.peers = peers;
        this.facts = facts;
        this.json = json;
        this.snapshots = snapshots;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
        this.clocks = clocks;
    }

    /** Asks the peers outside of any transaction: their time-outs must not hold a database connection. */
    Frozen gather(TakeSnapshot request) {
        caller.scope().require(request.region(), request.unit());
        var gathering = Gathering.of(request, peers);
        var read = facts.read(request, gathering);
        var circumstances = new Freezing.Circumstances(clock.instant(), zone, clocks.isDemonstration());
        return new Freezing(json, read).freeze(request, gathering, circumstances);
    }

    @Transactional
    SnapshotView store(TakeSnapshot request, Frozen frozen) {
        var record = records.open(request.region(), request.unit());
        var snapshot = Snapshot.taken(UuidV7.next(), request, frozen, record.at(), caller.name());
        snapshots.persistAndFlush(snapshot);
        record.enter(new AuditEntry(
                "snapshot-taken",
                "snapshot",
                snapshot.id(),
                Map.of("fiscalYear", request.fiscalYear(), "digest", snapshot.digest())));
        return SnapshotView.of(snapshot);
    }

    @Transactional
    SnapshotView get(UUID id) {
        return SnapshotView.of(snapshots.require(id, caller.scope()));
    }

    @Transactional
    List<SnapshotView> page(String region, String unit, int year, PageQuery query) {
        return snapshots.page(region, unit, year, caller.scope(), query).stream()
                .map(SnapshotView::listed)
                .toList();
    }
}
