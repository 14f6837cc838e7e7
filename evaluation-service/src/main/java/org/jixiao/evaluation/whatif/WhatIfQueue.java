package org.jixiao.evaluation.whatif;

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

/** Trials that wait for a worker. One is leased, not taken: a worker that dies lets it go when the lease runs out. */
@ApplicationScoped
class WhatIfQueue {

    private static final double LEASE_SECONDS = 60;

    private final EntityManager database;
    private final ObjectMapper json;

    WhatIfQueue(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A trial with the person whose scope it is carried out in. */
    record Leased(UUID trial, Actor starter) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void put(UUID trial, Actor starter) {
        try {
            database.createNativeQuery(
                            "insert into what_if_queue (job_id, actor, leased_until) values (?1, ?2, '-infinity')")
                    .setParameter(1, trial)
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
                update what_if_queue set leased_until = clock_timestamp() + make_interval(secs => ?1)
                where job_id = (select job_id from what_if_queue where leased_until < clock_timestamp()
                    order by job_id limit 1 for update skip locked)
                returning job_id, actor""", Tuple.class)
                .setParameter(1, LEASE_SECONDS)
                .getResultList();
        return leased.stream().findFirst().map(this::leased);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void renew(UUID trial) {
        database.createNativeQuery("""
                update what_if_queue set leased_until = clock_timestamp() + make_interval(secs => ?1)
                where job_id = ?2""")
                .setParameter(1, LEASE_SECONDS)
                .setParameter(2, trial)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(UUID trial) {
        database.createNativeQuery("delete from what_if_queue where job_id = ?1")
                .setParameter(1, trial)
                .executeUpdate();
    }

    private Leased leased(Tuple row) {
        try {
            return new Leased(row.get(0, UUID.class), json.readValue(row.get(1, String.class), Actor.class));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the starter of a trial cannot be read", corrupt);
        }
    }
}
