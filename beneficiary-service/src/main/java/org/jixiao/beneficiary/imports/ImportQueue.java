package org.jixiao.beneficiary.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.Actor;

/** Jobs that wait for a worker. A job is leased, not taken: a worker that dies lets it go when the lease runs out. */
@ApplicationScoped
class ImportQueue {

    private final EntityManager database;
    private final ObjectMapper json;
    private final ImportConfig config;

    ImportQueue(EntityManager database, ObjectMapper json, ImportConfig config) {
        this.database = database;
        this.json = json;
        this.config = config;
    }

    /** A job with the person it was started by. */
    record Leased(UUID job, Actor starter) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void put(UUID job, Actor starter) {
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

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    Optional<Leased> lease() {
        List<Tuple> leased = database.createNativeQuery("""
                update import_queue set leased_until = clock_timestamp() + make_interval(secs => ?1)
                where job_id = (select job_id from import_queue where leased_until < clock_timestamp()
                    order by job_id limit 1 for update skip locked)
                returning job_id, actor""", Tuple.class)
                .setParameter(1, (double) config.lease().toSeconds())
                .getResultList();
        return leased.stream().findFirst().map(this::leased);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void renew(UUID job) {
        database.createNativeQuery("""
                update import_queue set leased_until = clock_timestamp() + make_interval(secs => ?1)
                where job_id = ?2""")
                .setParameter(1, (double) config.lease().toSeconds())
                .setParameter(2, job)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(UUID job) {
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
