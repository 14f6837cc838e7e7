package org.jixiao.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;

/**
 * Opens the record of a unit. A use case takes its own locks first and opens the record last: opening locks the head
 * of the unit's chain until the commit, and the recorded time is taken under that lock.
 */
@ApplicationScoped
public class Records {

    private static final byte[] BEGINNING = new byte[32];

    @Inject
    EntityManager database;

    @Inject
    Caller caller;

    @ConfigProperty(name = "jixiao.time-zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Transactional(Transactional.TxType.MANDATORY)
    public Recording open(String regionCode, String unitCode) {
        var head = lockHead(regionCode, unitCode).orElseGet(() -> {
            ensureHead(regionCode, unitCode);
            return lockHead(regionCode, unitCode).orElseThrow();
        });
        // A statement of its own: beside "for update" the clock would be read before the lock is waited for.
        var at = (Instant) database.createNativeQuery("""
                update unit_head set last_recorded = greatest(recorded_now(), last_recorded + interval '1 microsecond')
                where region_code = ?1 and unit_code = ?2 returning last_recorded""", Instant.class)
                .setParameter(1, regionCode)
                .setParameter(2, unitCode)
                .getSingleResult();
        return new Recording(regionCode, unitCode, at, head.get(0, Long.class), head.get(1, byte[].class));
    }

    /**
     * A head that exists can be locked, also by a reader that wants to keep writers away. A new head waits for
     * readers of the whole region ({@link #keepHeads}), who could not have seen it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ensureHead(String regionCode, String unitCode) {
        database.createNativeQuery("select pg_advisory_xact_lock_shared(hashtextextended(?1, 1))")
                .setParameter(1, regionCode)
                .getSingleResult();
        database.createNativeQuery("""
                insert into unit_head (region_code, unit_code, seq, hash, last_recorded)
                values (?1, ?2, 0, ?3, '-infinity') on conflict do nothing""")
                .setParameter(1, regionCode)
                .setParameter(2, unitCode)
                .setParameter(3, BEGINNING)
                .executeUpdate();
    }

    /** Until the commit no unit of the region gets its first head: what a reader of the region sees is complete. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepHeads(String regionCode) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 1))")
                .setParameter(1, regionCode)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private Optional<Tuple> lockHead(String regionCode, String unitCode) {
        return database.createNativeQuery(
                        "select seq, hash from unit_head where region_code = ?1 and unit_code = ?2 for update",
                        Tuple.class)
                .setParameter(1, regionCode)
                .setParameter(2, unitCode)
                .getResultStream()
                .findFirst();
    }

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
            var previous = hash;
            seq++;
            var id = UuidV7.next();
            var content = content(entry, id);
            hash = Digest.sha256(content, previous);
            database.createNativeQuery("""
                    insert into audit_entry (fiscal_year, id, region_code, unit_code, seq, recorded_at, actor,
                        actor_name, act, entity, entity_id, content, prev, hash)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)""")
                    .setParameter(1, fiscalYear())
                    .setParameter(2, id)
                    .setParameter(3, regionCode)
                    .setParameter(4, unitCode)
                    .setParameter(5, seq)
                    .setParameter(6, at)
                    .setParameter(7, caller.subject())
                    .setParameter(8, caller.name())
                    .setParameter(9, entry.act())
                    .setParameter(10, entry.entity())
                    .setParameter(11, entry.entityId())
                    .setParameter(12, content)
                    .setParameter(13, previous)
                    .setParameter(14, hash)
                    .executeUpdate();
            database.createNativeQuery(
                            "update unit_head set seq = ?1, hash = ?2 where region_code = ?3 and unit_code = ?4")
                    .setParameter(1, seq)
                    .setParameter(2, hash)
                    .setParameter(3, regionCode)
                    .setParameter(4, unitCode)
                    .executeUpdate();
            return this;
        }

        private int fiscalYear() {
            return at.atZone(zone).getYear();
        }

        /** Says every column of the row again, so that none of them can be altered unseen. */
        private String content(AuditEntry entry, UUID id) {
            var content = new TreeMap<String, Object>();
            content.put("service", service);
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
