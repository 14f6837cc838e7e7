package org.jixiao.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
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

    private static final byte[] BEGINNING = new byte[32];

    /**
     * Two statements in one message. Beside "for update" the clock would be read before the lock is waited for; as a
     * statement of its own it is read when the lock is held, and sees what the act before wrote.
     */
    private static final String LOCK_THEN_TIME = """
            select seq, hash from unit_head where region_code = ? and unit_code = ? for update;
            select greatest(recorded_now(), last_recorded + interval '1 microsecond') from unit_head
            where region_code = ? and unit_code = ?""";

    private static final String ENTER = """
            insert into audit_entry (fiscal_year, id, region_code, unit_code, seq, recorded_at, actor,
                actor_name, act, entity, entity_id, content, prev, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
            update unit_head set seq = ?, hash = ?, last_recorded = ? where region_code = ? and unit_code = ?""";

    @Inject
    EntityManager database;

    @Inject
    Statements statements;

    @Inject
    DataSource source;

    @Inject
    Caller caller;

    @ConfigProperty(name = "jixiao.time-zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Transactional(Transactional.TxType.MANDATORY)
    public Recording open(String regionCode, String unitCode) {
        return lockHead(regionCode, unitCode).orElseGet(() -> {
            ensureHead(regionCode, unitCode);
            return lockHead(regionCode, unitCode).orElseThrow();
        });
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

    private Optional<Recording> lockHead(String regionCode, String unitCode) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(LOCK_THEN_TIME)) {
            for (int parameter = 1; parameter <= 4; parameter += 2) {
                statement.setString(parameter, regionCode);
                statement.setString(parameter + 1, unitCode);
            }
            statement.execute();
            return opened(statement, regionCode, unitCode);
        } catch (SQLException failed) {
            throw new IllegalStateException("the head of the record could not be locked", failed);
        }
    }

    private Optional<Recording> opened(PreparedStatement statement, String regionCode, String unitCode)
            throws SQLException {
        var head = statement.getResultSet();
        if (!head.next()) {
            return Optional.empty();
        }
        var seq = head.getLong(1);
        var hash = head.getBytes(2);
        statement.getMoreResults();
        var time = statement.getResultSet();
        time.next();
        var at = time.getObject(1, OffsetDateTime.class).toInstant();
        return Optional.of(new Recording(regionCode, unitCode, at, seq, hash));
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
            var id = UuidV7.next();
            seq++;
            var content = content(entry, id);
            hash = Digest.sha256(content, previous);
            // What the act did is written first: a rule of the database that it breaks is told by its own statement.
            database.flush();
            statements.change(
                    ENTER,
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
                    hash,
                    seq,
                    hash,
                    at,
                    regionCode,
                    unitCode);
            return this;
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
