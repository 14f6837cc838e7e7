package org.jixiao.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.identity.Actor;

/**
 * Uploads that wait for a worker, in the service's table {@code import_queue}. One is leased, not taken: a worker that dies
 * lets it go when the lease runs out.
 */
@ApplicationScoped
public class ImportQueue {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Duration lease;
    private final AtomicBoolean waits = new AtomicBoolean();

    ImportQueue(
            EntityManager database,
            ObjectMapper json,
            @ConfigProperty(name = "jixiao.imports.lease", defaultValue = "30S") Duration lease) {
        this.database = database;
        this.json = json;
        this.lease = lease;
    }

    /** A job with the person it was started by. */
    public record Leased(UUID job, Actor starter) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID job, Actor starter) {
        try {
            database.createNativeQuery("""
                    insert into import_queue (job_id, actor, leased_until) values (?1, ?2, '-infinity')""")
                    .setParameter(1, job)
                    .setParameter(2, json.writeValueAsString(starter))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an actor has a JSON form", impossible);
        }
    }

    /** Leases one upload after the other until none waits. While the queue cannot be read that is said once, not at every look. */
    public void drain(Consumer<Leased> load) {
        try {
            for (var leased = lease(); leased.isPresent(); leased = lease()) {
                load.accept(leased.get());
            }
            if (waits.compareAndSet(true, false)) {
                Log.info("Imports go on: the database answers again");
            }
        } catch (RuntimeException unreachable) {
            if (waits.compareAndSet(false, true)) {
                Log.warn("Imports wait: the queue cannot be read", unreachable);
            }
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    public Optional<Leased> lease() {
        List<Tuple> leased = database.createNativeQuery("""
                update import_queue set leased_until = clock_timestamp() + make_interval(secs => ?1)
                where job_id = (select job_id from import_queue where leased_until < clock_timestamp()
                    order by job_id limit 1 for update skip locked)
                returning job_id, actor""", Tuple.class)
                .setParameter(1, (double) lease.toSeconds())
                .getResultList();
        return leased.stream().findFirst().map(this::leased);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(UUID job) {
        database.createNativeQuery("""
                update import_queue set leased_until = clock_timestamp() + make_interval(secs => ?1)
                where job_id = ?2""")
                .setParameter(1, (double) lease.toSeconds())
                .setParameter(2, job)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID job) {
        database.createNativeQuery("delete from import_queue where job_id = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }

    private Leased leased(Tuple row) {
        try {
            return new Leased(row.get(0, UUID.class), json.readValue(row.get(1, String.class), Actor.class));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the starter of a job cannot be read", corrupt);
        }
    }
}
