package org.jixiao.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.peer.Peer;

/** Budget's feed of changes and the facts behind it, asked as this service's own client: nobody waits for it. */
@ApplicationScoped
public class BudgetFeed {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(long position, String region, String unit, Instant recordedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Changes(List<Change> items, String next) {}

    private final FollowedBudgetClient budget;
    private final OidcClient tokens;

    BudgetFeed(@RestClient FollowedBudgetClient budget, OidcClient tokens) {
        this.budget = budget;
        this.tokens = tokens;
    }

    public Changes changes(long after, int limit) {
        var bearer = bearer();
        return Peer.BUDGET.ask(() -> budget.changes(bearer, after, limit));
    }

    public Instant watermark() {
        var bearer = bearer();
        return Peer.BUDGET.ask(() -> budget.watermark(bearer)).knownAt();
    }

    /** In the order asked for, no more than one question holds; a fact whose digest does not cover it is not used. */
    public List<Fact> facts(FactsRequest request) {
        var bearer = bearer();
        return Peers.verified(Peer.BUDGET, request, Peer.BUDGET.ask(() -> budget.facts(bearer, request)));
    }

    private String bearer() {
        try {
            return "Bearer " + tokens.getTokens().await().atMost(PATIENCE).getAccessToken();
        } catch (RuntimeException noToken) {
            throw Peer.BUDGET.unavailable();
        }
    }
}
