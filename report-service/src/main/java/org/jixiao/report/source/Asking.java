package org.jixiao.report.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.function.Supplier;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** One call to a peer, with its failure turned into a refusal that a person can act on. */
final class Asking {

    private static final int SERVER_ERROR = 500;

    private Asking() {}

    /** What a peer says when it refuses; its sentence is for people. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String type, String detail) {}

    static <T> T ask(Peer peer, Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException answered) {
            var status = answered.getResponse().getStatus();
            throw status >= SERVER_ERROR || status == 401 || status == 429
                    ? unavailable(peer)
                    : refused(peer, status, problem(answered));
        } catch (ProcessingException | VertxException noAnswer) {
            // The latter when the line breaks in the middle of an answer.
            throw unavailable(peer);
        }
    }

    static Refusal unavailable(Peer peer) {
        return Refusal.of(
                CommonProblem.PEER_UNAVAILABLE,
                peer.label() + "暂无应答，请稍后重试",
                "The " + peer + " service does not answer",
                Map.of("peer", peer.toString()));
    }

    private static Refusal refused(Peer peer, int status, Problem problem) {
        return Refusal.of(
                SourceProblem.REFUSED,
                peer.label() + "：" + problem.detail(),
                "The " + peer + " service refused: " + problem.detail(),
                Map.of("status", status, "type", problem.type()));
    }

    private static Problem problem(WebApplicationException answered) {
        var plain = new Problem("about:blank", "HTTP " + answered.getResponse().getStatus());
        try {
            var problem = answered.getResponse().readEntity(Problem.class);
            return problem == null || problem.type() == null || problem.detail() == null ? plain : problem;
        } catch (ProcessingException | IllegalStateException unreadable) {
            return plain;
        }
    }
}
