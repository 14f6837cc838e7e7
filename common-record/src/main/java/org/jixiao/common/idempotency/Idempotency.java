package org.jixiao.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.web.StrictParameters;

/**
 * A write with a key happens once. Look-up, use case and answer share one transaction, so a crash leaves either all of
 * it or nothing; only 2xx answers are kept, for seven days of real time.
 */
@ApplicationScoped
public class Idempotency {

    /**
     * Two statements in one message: the second looks when the lock is held, so what a twin committed in between is
     * seen.
     */
    private static final String LOCK_THEN_FIND = """
            select pg_try_advisory_xact_lock(?);
            select operation, body_hash, status, location, etag, body from idempotency_record
            where client = ? and subject = ? and key = ?""";

    @Inject
    EntityManager database;

    @Inject
    DataSource source;

    @Inject
    Statements statements;

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
        var earlier = lockThenFind(key);
        if (earlier.isPresent()) {
            return repeat(earlier.get(), operation, bodyHash);
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

    private Optional<Earlier> lockThenFind(String key) {
        var actor = caller.actor();
        var name = Digest.sha256(actor.client() + '\n' + actor.subject() + '\n' + key);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(LOCK_THEN_FIND)) {
            statement.setLong(1, ByteBuffer.wrap(name).getLong());
            statement.setString(2, actor.client());
            statement.setString(3, actor.subject());
            statement.setString(4, key);
            statement.execute();
            requireLocked(statement.getResultSet());
            statement.getMoreResults();
            return Earlier.of(statement.getResultSet());
        } catch (SQLException failed) {
            throw new IllegalStateException("the key could not be looked up", failed);
        }
    }

    private static void requireLocked(ResultSet lock) throws SQLException {
        lock.next();
        if (!lock.getBoolean(1)) {
            throw Refusal.of(
                    CommonProblem.TWIN_IN_PROGRESS,
                    "同一 Idempotency-Key 的请求正在处理，请稍后重试",
                    "A request with this key is being processed");
        }
    }

    private record Earlier(String operation, byte[] bodyHash, int status, String location, String etag, String body) {

        static Optional<Earlier> of(ResultSet row) throws SQLException {
            return row.next()
                    ? Optional.of(new Earlier(
                            row.getString(1),
                            row.getBytes(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)))
                    : Optional.empty();
        }
    }

    private Response repeat(Earlier earlier, String operation, byte[] bodyHash) {
        if (!earlier.operation().equals(operation) || !Arrays.equals(earlier.bodyHash(), bodyHash)) {
            throw Refusal.of(
                    CommonProblem.KEY_REUSED,
                    "该 Idempotency-Key 已用于内容不同的请求",
                    "This Idempotency-Key was used for a request with other content");
        }
        try {
            var body = earlier.body() == null ? null : json.readTree(earlier.body());
            return new Answer(earlier.status(), earlier.location(), earlier.etag(), body).response(true);
        } catch (IOException corrupt) {
            throw new IllegalStateException("a kept answer cannot be read", corrupt);
        }
    }

    private void keep(String key, String operation, byte[] bodyHash, Answer answer) {
        statements.change(
                """
                insert into idempotency_record (client, subject, key, operation, body_hash, status, location, etag, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                caller.actor().client(),
                caller.subject(),
                key,
                operation,
                bodyHash,
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body() == null ? null : json(answer.body()));
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
