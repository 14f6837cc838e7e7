package org.jixiao.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.StrictParameters;

/**
 * A write with a key happens once. Look-up, use case and answer share one transaction, so a crash leaves either all of
 * it or nothing; only 2xx answers are kept, for seven days of real time.
 */
@ApplicationScoped
public class Idempotency {

    @Inject
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /** For operations that move money or start work: the key is required. */
    @Transactional
    public Response once(String key, String operation, Object request, Supplier<Answer> useCase) {
        StrictParameters.requireKey(key);
        // A list of one: an act without a body is named by a bare id, and RFC 8785 hashes documents, not scalars.
        var bodyHash = Digest.sha256(CanonicalJson.ofJson(json(List.of(request))));
        lock(key);
        var earlier = find(key);
        if (!earlier.isEmpty()) {
            return repeat(earlier.get(0), operation, bodyHash);
        }
        var answer = useCase.get();
        keep(key, operation, bodyHash, answer);
        return answer.response(false);
    }

    /** For all other writes: safe to repeat when the caller sends a key. */
    @Transactional
    public Response optional(String key, String operation, Object request, Supplier<Answer> useCase) {
        return key == null ? useCase.get().response(false) : once(key, operation, request, useCase);
    }

    private void lock(String key) {
        var name = Digest.sha256(caller.actor().client() + '\n' + caller.subject() + '\n' + key);
        var free = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, ByteBuffer.wrap(name).getLong())
                .getSingleResult();
        if (!free) {
            throw Refusal.of(
                    CommonProblem.TWIN_IN_PROGRESS,
                    "同一 Idempotency-Key 的请求正在处理，请稍后重试",
                    "A request with this key is being processed");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> find(String key) {
        return database.createNativeQuery("""
                select operation, body_hash, status, location, etag, body from idempotency_record
                where client = ?1 and subject = ?2 and key = ?3""", Tuple.class)
                .setParameter(1, caller.actor().client())
                .setParameter(2, caller.subject())
                .setParameter(3, key)
                .getResultList();
    }

    private Response repeat(Tuple earlier, String operation, byte[] bodyHash) {
        if (!earlier.get(0, String.class).equals(operation) || !Arrays.equals(earlier.get(1, byte[].class), bodyHash)) {
            throw Refusal.of(
                    CommonProblem.KEY_REUSED,
                    "该 Idempotency-Key 已用于内容不同的请求",
                    "This Idempotency-Key was used for a request with other content");
        }
        var body = earlier.get(5, String.class);
        try {
            return new Answer(
                            earlier.get(2, Integer.class),
                            earlier.get(3, String.class),
                            earlier.get(4, String.class),
                            body == null ? null : json.readTree(body))
                    .response(true);
        } catch (IOException corrupt) {
            throw new IllegalStateException("a kept answer cannot be read", corrupt);
        }
    }

    private void keep(String key, String operation, byte[] bodyHash, Answer answer) {
        database.createNativeQuery("""
                insert into idempotency_record (client, subject, key, operation, body_hash, status, location, etag, body)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, caller.actor().client())
                .setParameter(2, caller.subject())
                .setParameter(3, key)
                .setParameter(4, operation)
                .setParameter(5, bodyHash)
                .setParameter(6, answer.status())
                .setParameter(7, answer.location())
                .setParameter(8, answer.etag())
                .setParameter(9, answer.body() == null ? null : json(answer.body()))
                .executeUpdate();
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException("has no JSON form", unserialisable);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetAfterSevenDays() {
        database.createNativeQuery(
                        "delete from idempotency_record where recorded_at < clock_timestamp() - interval '7 days'")
                .executeUpdate();
    }
}
