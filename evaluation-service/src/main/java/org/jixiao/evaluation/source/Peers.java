package org.jixiao.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.page.Page;
import org.jixiao.common.peer.Peer;

/** Asks the owners of the records. A peer that does not answer is a 503, never a guess. */
@ApplicationScoped
public class Peers {

    /** Most facts that one question may hold. */
    private static final int CHUNK = 500;

    private static final int PAGE = 200;

    private final BudgetClient budget;
    private final BeneficiaryClient beneficiary;

    Peers(@RestClient BudgetClient budget, @RestClient BeneficiaryClient beneficiary) {
        this.budget = budget;
        this.beneficiary = beneficiary;
    }

    public boolean isYearClosed(int fiscalYear, String region, String unit) {
        return Peer.BUDGET.ask(() -> budget.closing(fiscalYear, region, unit)).closed();
    }

    /** What the owner can measure. */
    public Set<String> factNames(Peer peer) {
        return peer.ask(() -> client(peer).catalogue()).facts().stream()
                .map(FactsRequest.Named::name)
                .collect(Collectors.toSet());
    }

    /** The newest instant that all of these can answer for. */
    public Instant watermark(Collection<Peer> peers) {
        return peers.stream()
                .map(peer -> peer.ask(() -> client(peer).watermark()).knownAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Instant watermark() {
        return watermark(Arrays.asList(Peer.values()));
    }

    /** The projects of a unit's year, named as budget names them. */
    public List<ProjectsPage.Project> projects(String region, String unit, int fiscalYear) {
        var projects = new ArrayList<ProjectsPage.Project>();
        String cursor = null;
        do {
            var after = cursor;
            var page = Peer.BUDGET.ask(() -> budget.projects(region, unit, fiscalYear, PAGE, after));
            projects.addAll(page.items());
            cursor = Page.cursorOf(page.next());
        } while (cursor != null);
        return projects;
    }

    /** Any number of them, in the order asked for; a fact whose digest does not cover it is not used. */
    public List<Fact> facts(Peer peer, FactsRequest request) {
        var facts = new ArrayList<Fact>();
        for (var from = 0; from < request.facts().size(); from += CHUNK) {
            var chunk = request.facts()
                    .subList(from, Math.min(from + CHUNK, request.facts().size()));
            facts.addAll(
                    answered(peer, new FactsRequest(chunk, request.fiscalYear(), request.asOf(), request.knownAt())));
        }
        return facts;
    }

    private List<Fact> answered(Peer peer, FactsRequest request) {
        return verified(peer, request, peer.ask(() -> client(peer).facts(request)));
    }

    static List<Fact> verified(Peer peer, FactsRequest request, FactsRequest.Answer answer) {
        var facts = answer.facts();
        if (facts.size() != request.facts().size()) {
            throw peer.unavailable();
        }
        for (var index = 0; index < facts.size(); index++) {
            verify(facts.get(index), request.facts().get(index));
        }
        return facts;
    }

    /** One fact of a region for each of its units that the caller may see. */
    public List<Fact> byUnit(Peer peer, FactsRequest request) {
        var wanted = request.facts().get(0);
        var facts = new ArrayList<Fact>();
        String cursor = null;
        do {
            var grouped = new FactsRequest.Grouped(
                    request.facts(), request.fiscalYear(), request.asOf(), request.knownAt(), "unit", CHUNK, cursor);
            var answer = peer.ask(() -> client(peer).grouped(grouped));
            for (var fact : answer.facts()) {
                var unit = fact.subject() == null ? null : fact.subject().unit();
                verify(
                        fact,
                        new FactsRequest.Wanted(
                                wanted.name(),
                                FactSubject.ofUnit(wanted.subject().region(), unit)));
                facts.add(fact);
            }
            cursor = answer.next();
        } while (cursor != null);
        return facts;
    }

    private static void verify(Fact fact, FactsRequest.Wanted wanted) {
        var asked = fact.name().equals(wanted.name()) && fact.subject().equals(wanted.subject());
        if (!asked || !fact.computedDigest().equals(fact.digest())) {
            throw Peer.mismatch(wanted.name());
        }
    }

    private FactsClient client(Peer peer) {
        return peer == Peer.BUDGET ? budget : beneficiary;
    }
}
