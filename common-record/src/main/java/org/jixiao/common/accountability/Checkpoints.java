package org.jixiao.common.accountability;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.RowScope;

/** Signs the heads of all chains that have grown, and keeps them in the database and outside it. */
@ApplicationScoped
public class Checkpoints {

    /** Bounded memory and transactions, however many units a city has. */
    private static final int BATCH = 500;

    private final EntityManager database;
    private final RowScope rows;
    private final CheckpointSigner signer;
    private final CheckpointFiles files;
    private final ZoneId zone;
    private final String service;

    Checkpoints(
            EntityManager database,
            RowScope rows,
            CheckpointSigner signer,
            CheckpointFiles files,
            ZoneId zone,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.rows = rows;
        this.signer = signer;
        this.files = files;
        this.zone = zone;
        this.service = service;
    }

    @Scheduled(every = "{jixiao.audit.checkpoint-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void signRegularly() {
        var signed = sign();
        if (signed > 0) {
            Log.infof("%d heads of chains signed", signed);
        }
    }

    /** @return how many heads were signed; 0 also when another replica is at it */
    public int sign() {
        var signed = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(this::signBatch);
            signed += batch;
        } while (batch == BATCH);
        return signed;
    }

    private int signBatch() {
        if (!lock()) {
            return 0;
        }
        // Real time also in a demonstration: a signature says when it was made.
        var now = (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
        var heads = heads();
        var checkpoints = heads.stream()
                .map(head -> Checkpoint.of(service, head, now, signer))
                .toList();
        for (var i = 0; i < heads.size(); i++) {
            keep(heads.get(i), checkpoints.get(i), now);
        }
        if (!checkpoints.isEmpty()) {
            // Before the commit: what the database holds is always also outside. After a failed commit the file says
            // something true that will be said again.
            files.append(now.atZone(zone).toLocalDate(), checkpoints);
        }
        return heads.size();
    }

    private boolean lock() {
        return (Boolean) database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('audit-checkpoints', 1))", Boolean.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Checkpoint.Head> heads() {
        List<Tuple> rows = database.createNativeQuery(
                        "select region_code, unit_code, seq, hash from heads_to_sign(?1)", Tuple.class)
                .setParameter(1, BATCH)
                .getResultList();
        return rows.stream()
                .map(row -> new Checkpoint.Head(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, byte[].class)))
                .toList();
    }

    /** The job serves all units and writes for one at a time. */
    private void keep(Checkpoint.Head head, Checkpoint checkpoint, Instant now) {
        rows.apply(new UnitScope(head.region(), Set.of(head.unit()), Set.of()));
        database.createNativeQuery("""
                insert into audit_checkpoint (id, region_code, unit_code, seq, signed_at, key_id, algorithm, statement,
                    signature) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, UuidV7.next())
                .setParameter(2, head.region())
                .setParameter(3, head.unit())
                .setParameter(4, head.seq())
                .setParameter(5, now)
                .setParameter(6, checkpoint.keyId())
                .setParameter(7, checkpoint.algorithm())
                .setParameter(8, checkpoint.statement())
                .setParameter(9, checkpoint.signature())
                .executeUpdate();
    }
}
