package org.jixiao.common.peer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** The services whose records others quote. One that does not answer is a 503, never a guess. */
public enum Peer {
    BUDGET("预算服务"),
    BENEFICIARY("受益对象服务"),
    EVALUATION("绩效评价服务");

    private static final int SERVER_ERROR = 500;

    /** A line that was kept open may have been closed at the other end; the next question gets a line of its own. */
    private static final int TRIES = 3;

    private final String label;

    Peer(String label) {
        this.label = label;
    }

    /** What a peer says when it refuses; its sentence is for people, and in their language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String type, String detail) {}

    /**
     * @param question a read: it is asked again when the line breaks, at most {@value TRIES} times in all; not when the
     *     peer stays silent, because whoever waits has waited long enough by then
     * @throws Refusal {@code peer-unavailable} (503) without an answer or with one of 5xx, 401 or 429; else
     *     {@code peer-refused} (409) with the peer's own sentence
     */
    public <T> T ask(Supplier<T> question) {
        for (var tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (WebApplicationException answered) {
                var status = answered.getResponse().getStatus();
                throw status >= SERVER_ERROR || status == 401 || status == 429 ? unavailable() : refused(answered);
            } catch (ProcessingException | VertxException noAnswer) {
                // The latter when the line breaks in the middle of an answer.
                if (tries == TRIES || isSilence(noAnswer)) {
                    throw unavailable();
                }
            }
        }
    }

    public Refusal unavailable() {
        return Refusal.of(
                CommonProblem.PEER_UNAVAILABLE,
                label + "暂无应答，请稍后重试",
                "The " + this + " service does not answer",
                Map.of("peer", toString()));
    }

    /** A fact that its digest does not cover, or that is not the one asked for, is not quoted. */
    public static Refusal mismatch(String fact) {
        return Refusal.of(
                PeerProblem.DIGEST_MISMATCH,
                "取得的事实 " + fact + " 与其摘要或所问不符，未采用",
                "The fact " + fact + " does not have its digest or is not what was asked for",
                Map.of("fact", fact));
    }

    private Refusal refused(WebApplicationException answered) {
        var problem = problem(answered);
        return Refusal.of(
                PeerProblem.REFUSED,
                label + "：" + problem.detail(),
                "The " + this + " service refused: " + problem.detail(),
                Map.of("status", answered.getResponse().getStatus(), "type", problem.type()));
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

    private static boolean isSilence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
