package org.jixiao.evaluation.source;

import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** Asks the owners of the records. A peer that does not answer is a 503, never a guess. */
@ApplicationScoped
public class Peers {

    /** Most facts that one question may hold. */
    private static final int CHUNK = 500;

    public enum Peer {
        BUDGET("预算服务"),
        BENEFICIARY("受益对象服务");

        private final String label;

        Peer(String label) {
            this.label = label;
        }
    }

    private final BudgetClient budget;
    private final BeneficiaryClient beneficiary;

    Peers(@RestClient BudgetClient budget, @RestClient BeneficiaryClient beneficiary) {
        this.budget = budget;
        this.beneficiary = beneficiary;
    }

    public boolean isYearClosed(int fiscalYear, String region, String unit) {
        return ask(Peer.BUDGET, () -> budget.closing(fiscalYear, region, unit)).closed();
    }

    /** The newest instant that all of these can answer for. */
    public Instant watermark(Collection<Peer> peers) {
        return peers.stream()
                .map(peer -> ask(peer, () -> client(peer).watermark()).knownAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Instant watermark() {
        return watermark(Arrays.asList(Peer.values()));
    }

    /** In the order asked for; a fact whose digest does not cover it is not used. */
    public List<Fact> facts(Peer peer, FactsRequest request) {
        if (request.facts().size() > CHUNK) {
            throw new IllegalArgumentException("more than " + CHUNK + " facts in one question");
        }
        var facts = ask(peer, () -> client(peer).facts(request)).facts();
        if (facts.size() != request.facts().size()) {
            throw unavailable(peer);
        }
        for (var index = 0; index < facts.size(); index++) {
            verify(peer, facts.get(index), request.facts().get(index));
        }
        return facts;
    }

    private static void verify(Peer peer, Fact fact, FactsRequest.Wanted wanted) {
        var asked = fact.name().equals(wanted.name()) && fact.subject().equals(wanted.subject());
        if (!asked || !fact.computedDigest().equals(fact.digest())) {
            throw Refusal.of(
                    SourceProblem.DIGEST_MISMATCH,
                    peer.label + "给出的事实 " + wanted.name() + " 与其摘要或所问不符，未采用",
                    "The fact " + wanted.name() + " does not have its digest or is not what was asked for",
                    Map.of("fact", wanted.name()));
        }
    }

    private FactsClient client(Peer peer) {
        return peer == Peer.BUDGET ? budget : beneficiary;
    }

    private static <T> T ask(Peer peer, Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException answered) {
            var status = answered.getResponse().getStatus();
            throw status >= 500 || status == 401 || status == 429 ? unavailable(peer) : refused(peer, answered);
        } catch (ProcessingException | VertxException noAnswer) {
            // The latter when the line breaks in the middle of an answer.
            throw unavailable(peer);
        }
    }

    private static Refusal unavailable(Peer peer) {
        return Refusal.of(
                CommonProblem.PEER_UNAVAILABLE,
                peer.label + "暂无应答，请稍后重试",
                "The " + peer.name().toLowerCase(Locale.ROOT) + " service does not answer",
                Map.of("peer", peer.name().toLowerCase(Locale.ROOT)));
    }

    /** The peer's own sentence is for people and in their language; it says what is missing. */
    private static Refusal refused(Peer peer, WebApplicationException answered) {
        var status = answered.getResponse().getStatus();
        var problem = problem(answered);
        return Refusal.of(
                SourceProblem.REFUSED,
                peer.label + "：" + problem.detail(),
                "The " + peer.name().toLowerCase(Locale.ROOT) + " service refused: " + problem.detail(),
                Map.of("status", status, "type", problem.type()));
    }

    private static FactsRequest.Problem problem(WebApplicationException answered) {
        var plain = new FactsRequest.Problem(
                "about:blank", "HTTP " + answered.getResponse().getStatus());
        try {
            var problem = answered.getResponse().readEntity(FactsRequest.Problem.class);
            return problem == null || problem.type() == null || problem.detail() == null ? plain : problem;
        } catch (ProcessingException | IllegalStateException unreadable) {
            return plain;
        }
    }
}
