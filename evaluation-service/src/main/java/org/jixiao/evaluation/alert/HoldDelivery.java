package org.jixiao.evaluation.alert;

import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.peer.Peer;

/**
 * Hands a hold to budget, as this service's own client. It reads first: what stands already is not placed again, a pause
 * is not weakened to a hold, and what somebody at finance has placed by hand is not lifted.
 */
@ApplicationScoped
class HoldDelivery {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HoldClient budget;
    private final OidcClient tokens;

    HoldDelivery(@RestClient HoldClient budget, OidcClient tokens) {
        this.budget = budget;
        this.tokens = tokens;
    }

    void deliver(HoldPushes.Push push) {
        var bearer = "Bearer " + tokens.getTokens().await().atMost(PATIENCE).getAccessToken();
        Peer.BUDGET.ask(() -> {
            place(push, bearer);
            return push;
        });
    }

    private void place(HoldPushes.Push push, String bearer) {
        try (var answer = budget.hold(push.project(), bearer)) {
            var standing = answer.readEntity(HoldClient.Standing.class);
            if (isNeeded(push, standing)) {
                budget.place(
                                push.project(),
                                bearer,
                                answer.getHeaderString("ETag"),
                                push.id().toString(),
                                new HoldClient.Order(
                                        push.mode(), standing.citing(), push.reason(), push.documentNo(), push.alert()))
                        .close();
            }
        }
    }

    private static boolean isNeeded(HoldPushes.Push push, HoldClient.Standing standing) {
        return switch (push.mode()) {
            case "none" -> !standing.mode().equals("none") && standing.alert() != null;
            case "hold" -> !standing.mode().equals("hold") && !standing.mode().equals("pause");
            default -> !standing.mode().equals("pause");
        };
    }
}
