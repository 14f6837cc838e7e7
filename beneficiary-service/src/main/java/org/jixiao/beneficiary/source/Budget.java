package org.jixiao.beneficiary.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** Asks budget-service about a project's money. Where it does not answer, that is a 503, never a guess. */
@ApplicationScoped
public class Budget {

    private static final List<String> SUMS = List.of("project.adjusted", "project.spent");
    private static final int SERVER_ERROR = 500;

    private final BudgetClient client;

    Budget(@RestClient BudgetClient client) {
        this.client = client;
    }

    /** What a peer says when it refuses; its sentence is for people. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String type, String detail) {}

    /** Both sums at one instant of budget-service; a fact whose digest does not cover it is not used. */
    public ProjectMoney money(FactSubject project, int fiscalYear) {
        var code = ask(() -> client.project(project.project())).code();
        var wanted = SUMS.stream()
                .map(name -> new BudgetClient.Wanted(name, project))
                .toList();
        var facts = ask(() -> client.facts(new BudgetClient.Question(wanted, fiscalYear)))
                .facts();
        if (facts == null || facts.size() != SUMS.size()) {
            throw unavailable();
        }
        for (var i = 0; i < facts.size(); i++) {
            verify(facts.get(i), SUMS.get(i), project);
        }
        return new ProjectMoney(
                code,
                Money.of(facts.get(0).value()),
                Money.of(facts.get(1).value()),
                facts.get(0).knownAt());
    }

    public ProjectPayment payment(UUID id) {
        return ask(() -> client.payment(id));
    }

    private static void verify(Fact fact, String name, FactSubject subject) {
        var asked = fact.name().equals(name) && fact.subject().equals(subject);
        if (!asked || !fact.computedDigest().equals(fact.digest())) {
            throw Refusal.of(
                    SourceProblem.DIGEST_MISMATCH,
                    "预算服务给出的事实 " + name + " 与其摘要或所问不符，未采用",
                    "The fact " + name + " does not have its digest or is not what was asked for",
                    Map.of("fact", name));
        }
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException answered) {
            var status = answered.getResponse().getStatus();
            throw status >= SERVER_ERROR || status == 401 || status == 429 ? unavailable() : refused(answered);
        } catch (ProcessingException | VertxException noAnswer) {
            // The latter when the line breaks in the middle of an answer.
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.of(
                CommonProblem.PEER_UNAVAILABLE,
                "预算服务暂无应答，请稍后重试",
                "The budget service does not answer",
                Map.of("peer", "budget"));
    }

    private static Refusal refused(WebApplicationException answered) {
        var problem = problem(answered);
        return Refusal.of(
                SourceProblem.REFUSED,
                "预算服务：" + problem.detail(),
                "The budget service refused: " + problem.detail(),
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
}
