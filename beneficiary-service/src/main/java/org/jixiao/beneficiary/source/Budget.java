package org.jixiao.beneficiary.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.money.Money;
import org.jixiao.common.peer.Peer;

/** Asks budget-service about a project's money. Where it does not answer, that is a 503, never a guess. */
@ApplicationScoped
public class Budget {

    private static final List<String> SUMS = List.of("project.adjusted", "project.spent");

    private final BudgetClient client;

    Budget(@RestClient BudgetClient client) {
        this.client = client;
    }

    /** Both sums at one instant of budget-service; a fact whose digest does not cover it is not used. */
    public ProjectMoney money(FactSubject project, int fiscalYear) {
        var code = Peer.BUDGET.ask(() -> client.project(project.project())).code();
        var wanted = SUMS.stream()
                .map(name -> new BudgetClient.Wanted(name, project))
                .toList();
        var facts = Peer.BUDGET
                .ask(() -> client.facts(new BudgetClient.Question(wanted, fiscalYear)))
                .facts();
        if (facts == null || facts.size() != SUMS.size()) {
            throw Peer.BUDGET.unavailable();
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
        return Peer.BUDGET.ask(() -> client.payment(id));
    }

    private static void verify(Fact fact, String name, FactSubject subject) {
        var asked = fact.name().equals(name) && fact.subject().equals(subject);
        if (!asked || !fact.computedDigest().equals(fact.digest())) {
            throw Peer.mismatch(name);
        }
    }
}
