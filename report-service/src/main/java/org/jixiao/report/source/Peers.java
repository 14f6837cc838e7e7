package org.jixiao.report.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.page.Page;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.problem.Refusal;

/** Reads from the owners of the records. A peer that does not answer is a 503, never a guess. */
@ApplicationScoped
public class Peers {

    /** Most facts that one question may hold. */
    private static final int CHUNK = 500;

    private static final int PAGE = 200;

    private final BudgetClient budget;
    private final BeneficiaryClient beneficiary;
    private final EvaluationClient evaluation;

    Peers(
            @RestClient BudgetClient budget,
            @RestClient BeneficiaryClient beneficiary,
            @RestClient EvaluationClient evaluation) {
        this.budget = budget;
        this.beneficiary = beneficiary;
        this.evaluation = evaluation;
    }

    /** One fact asked for, at one pair of instants. */
    public record Wanted(String name, FactSubject subject) {}

    /** The unit of this code, or nothing. */
    public List<JsonNode> units(String region, String code) {
        var units = new ArrayList<JsonNode>();
        Peer.BUDGET.ask(() -> budget.units(region, code)).path("items").forEach(units::add);
        return units;
    }

    public List<JsonNode> projects(String region, String unit, int year) {
        return all(Peer.BUDGET, cursor -> budget.projects(region, unit, year, PAGE, cursor));
    }

    public List<JsonNode> programmes(String region, String unit, int year) {
        return all(Peer.BENEFICIARY, cursor -> beneficiary.programmes(region, unit, year, PAGE, cursor));
    }

    /** Each in full, with its indicators and its facts. */
    public List<JsonNode> selfEvaluations(String region, String unit, int year) {
        return all(Peer.EVALUATION, cursor -> evaluation.selfEvaluations(region, unit, year, PAGE, cursor)).stream()
                .map(listed -> Peer.EVALUATION.ask(
                        () -> evaluation.selfEvaluation(listed.path("id").asText())))
                .toList();
    }

    /** The newest instant that all services can answer for. */
    public Instant watermark() {
        return Stream.of(Peer.values())
                .map(peer -> peer.ask(() -> client(peer).watermark()).knownAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Set<String> catalogue(Peer peer) {
        return peer.ask(() -> client(peer).catalogue()).facts().stream()
                .map(FactsClient.Description::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal where a fact does not have its digest */
    public List<Fact> facts(Peer peer, List<Wanted> wanted, int year, LocalDate asOf, Instant knownAt) {
        var facts = new ArrayList<Fact>();
        for (var from = 0; from < wanted.size(); from += CHUNK) {
            var chunk = wanted.subList(from, Math.min(wanted.size(), from + CHUNK)).stream()
                    .map(fact -> new FactsClient.Wanted(fact.name(), fact.subject()))
                    .toList();
            var question = new FactsClient.Question(chunk, year, asOf, knownAt);
            facts.addAll(peer.ask(() -> client(peer).query(question)).facts());
        }
        facts.forEach(Peers::verify);
        return facts;
    }

    /** A fact whose digest does not cover it is not quoted. */
    public static void verify(Fact fact) {
        if (!fact.computedDigest().equals(fact.digest())) {
            throw Peer.mismatch(fact.name());
        }
    }

    private FactsClient client(Peer peer) {
        return switch (peer) {
            case BUDGET -> budget;
            case BENEFICIARY -> beneficiary;
            case EVALUATION -> evaluation;
        };
    }

    private static List<JsonNode> all(Peer peer, Function<String, JsonNode> page) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var from = cursor;
            var answer = peer.ask(() -> page.apply(from));
            answer.path("items").forEach(items::add);
            cursor = Page.cursorOf(answer.path("next").asText(""));
        } while (cursor != null);
        return items;
    }
}
