package org.jixiao.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;

/**
 * Opens the record of a unit. A use case takes its own locks first and opens the record last: opening locks the head
 * of the unit's chain until the commit, and the recorded time is taken under that lock.
 */
@ApplicationScoped
public class Records {

    private static final String ENTRY = """
            insert into audit_entry (fiscal_year, id, region_code, unit_code, seq, recorded_at, actor,
                actor_name, act, entity, entity_id, content, prev, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String HEAD = """
            update unit_head set seq = ?, hash = ?, last_recorded = ? where region_code = ? and unit_code = ?""";

    private static final String ENTER = ENTRY + ";\n" + HEAD;

    @Inject
    Heads heads;

    @Inject
    EntityManager database;

    @Inject
    Statements statements;

    @Inject
    Caller caller;

    @ConfigProperty(name = "jixiao.time-zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Transactional(Transactional.TxType.MANDATORY)
    public Recording open(String regionCode, String unitCode) {
        var units = List.of(unitCode);
        var locked = heads.lock(regionCode, units);
        if (locked.heads().isEmpty()) {
            heads.ensure(regionCode, unitCode);
            locked = heads.lock(regionCode, units);
        }
        return recordings(regionCode, locked).get(unitCode);
    }

    /** The records of several units of a region, by unit: all that the transaction will open, with one recorded time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Recording> open(String regionCode, Collection<String> unitCodes) {
        heads.ensureAll(regionCode, unitCodes);
        return recordings(regionCode, heads.lock(regionCode, unitCodes));
    }

    private Map<String, Recording> recordings(String regionCode, Heads.Locked locked) {
        var recordings = new TreeMap<String, Recording>();
        locked.heads()
                .forEach((unit, head) ->
                        recordings.put(unit, new Recording(regionCode, unit, locked.at(), head.seq(), head.hash())));
        return recordings;
    }

    /**
     * A head that exists can be locked, also by a reader that wants to keep writers away. A new head waits for
     * readers of the whole region ({@link #keepHeads}), who could not have seen it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ensureHead(String regionCode, String unitCode) {
        heads.ensure(regionCode, unitCode);
    }

    /** Until the commit no unit of the region gets its first head: what a reader of the region sees is complete. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepHeads(String regionCode) {
        heads.keep(regionCode);
    }

    /** One act of each of several units, in few messages whatever their number. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Map<Recording, AuditEntry> acts) {
        var links = acts.entrySet().stream()
                .map(act -> act.getKey().link(act.getValue()))
                .toList();
        database.flush();
        statements.changeEach(ENTRY, links.stream().map(Link::entry).toList());
        statements.changeEach(HEAD, links.stream().map(Link::head).toList());
    }

    /** A new end of a chain: its row, and what its head says from now on. */
    private record Link(List<Object> entry, List<Object> head) {}

    /** The record of one unit, open until the transaction ends. */
    public final class Recording {

        private final String regionCode;
        private final String unitCode;
        private final Instant at;
        private long seq;
        private byte[] hash;

        private Recording(String regionCode, String unitCode, Instant at, long seq, byte[] hash) {
            this.regionCode = regionCode;
            this.unitCode = unitCode;
            this.at = at;
            this.seq = seq;
            this.hash = hash;
        }

        /** Recorded time of everything this transaction writes for the unit. */
        public Instant at() {
            return at;
        }

        /** Appends the act to the unit's chain: hash = SHA-256(canonical content ‖ previous hash). */
        public Recording enter(AuditEntry entry) {
            var link = link(entry);
            // What the act did is written first: a rule of the database that it breaks is told by its own statement.
            database.flush();
            statements.change(
                    ENTER,
                    Stream.concat(link.entry().stream(), link.head().stream()).toArray());
            return this;
        }

        private Link link(AuditEntry entry) {
            var previous = hash;
            var id = UuidV7.next();
            seq++;
            var content = content(entry, id);
            hash = Digest.sha256(content, previous);
            return new Link(
                    List.of(
                            fiscalYear(),
                            id,
                            regionCode,
                            unitCode,
                            seq,
                            at,
                            caller.subject(),
                            caller.name(),
                            entry.act(),
                            entry.entity(),
                            entry.entityId(),
                            content,
                            previous,
                            hash),
                    List.of(seq, hash, at, regionCode, unitCode));
        }

        private int fiscalYear() {
            return at.atZone(zone).getYear();
        }

        /** Says every column of the row again, so that none of them can be altered unseen. */
        private String content(AuditEntry entry, UUID id) {
            var content = new TreeMap<String, Object>(Map.of("service", service));
            content.put("id", id.toString());
            content.put("fiscalYear", fiscalYear());
            content.put("region", regionCode);
            content.put("unit", unitCode);
            content.put("seq", seq);
            content.put("recordedAt", at.toString());
            content.put("actor", caller.subject());
            content.put("actorName", caller.name());
            content.put("act", entry.act());
            content.put("entity", entry.entity());
            content.put("entityId", entry.entityId().toString());
            content.put("content", new TreeMap<String, Object>(Map.copyOf(entry.content())));
            return CanonicalJson.of(content);
        }
    }
}
