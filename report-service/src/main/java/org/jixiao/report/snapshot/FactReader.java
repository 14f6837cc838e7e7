package org.jixiao.report.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.report.source.Peers;

/**
 * Reads the facts of a snapshot: first those that the self-evaluations were scored on, as they stand there; then what
 * a report says beyond them, measured at the same two instants; last year's, if they are recorded; and the scores.
 */
@ApplicationScoped
class FactReader {

    static final Map<Peer, List<String>> OF_UNIT = Map.of(
            Peer.BUDGET,
                    List.of(
                            "unit.name",
                            "budget.initial",
                            "budget.adjusted",
                            "budget.spent",
                            "budget.executionRate",
                            "staff.established",
                            "staff.actual"),
            Peer.BENEFICIARY, List.of("registry.households", "registry.persons"));

    static final Map<Peer, List<String>> OF_PROJECT = Map.of(
            Peer.BUDGET, List.of("project.initial", "project.adjusted", "project.spent", "project.executionRate"),
            Peer.BENEFICIARY,
                    List.of(
                            "delivery.households",
                            "delivery.persons",
                            "delivery.amount",
                            "delivery.standard",
                            "programme.eligible",
                            "coverage.rate"));

    /** Cannot be stated of a project with several programmes, or with none. */
    private static final Set<String> OF_ONE_PROGRAMME = Set.of("programme.eligible", "coverage.rate");

    static final List<String> OF_LAST_YEAR = List.of("budget.initial", "budget.spent");
    static final List<String> SCORES = List.of("score.total", "score.grade");

    private final Peers peers;
    private final ObjectMapper json;

    FactReader(Peers peers, ObjectMapper json) {
        this.peers = peers;
        this.json = json;
    }

    /** @param lastYear empty where nothing of last year is recorded */
    record Read(Collection<Fact> facts, boolean lastYear) {}

    private record Key(String name, FactSubject subject, int year) {}

    Read read(TakeSnapshot request, Gathering gathering) {
        var facts = new LinkedHashMap<Key, Fact>();
        var scored = scored(gathering);
        keep(facts, scored);
        var unit = FactSubject.ofUnit(request.region(), request.unit());
        var asOf = LocalDate.parse(gathering.whole().evaluation().path("asOf").asText());
        var knownAt =
                Instant.parse(gathering.whole().evaluation().path("knownAt").asText());
        var year = request.fiscalYear();
        for (var peer : List.of(Peer.BUDGET, Peer.BENEFICIARY)) {
            var wanted = wanted(OF_UNIT.get(peer), List.of(unit));
            wanted.addAll(wanted(OF_PROJECT.get(peer), subjects(unit, gathering)));
            var catalogue = peers.catalogue(peer);
            wanted.removeIf(fact -> !catalogue.contains(fact.name())
                    || facts.containsKey(new Key(fact.name(), fact.subject(), year))
                    || OF_ONE_PROGRAMME.contains(fact.name())
                            && !gathering
                                    .ofOneProgramme()
                                    .contains(String.valueOf(fact.subject().project())));
            keep(facts, peers.facts(peer, wanted, year, asOf, knownAt));
        }
        var lastYear = lastYear(unit, year - 1, knownAt);
        keep(facts, lastYear);
        keep(facts, scores(unit, gathering, request));
        return new Read(withEveryReading(facts.values(), scored), !lastYear.isEmpty());
    }

    /**
     * Two self-evaluations may have read one fact at two instants. What is asked by name is the first reading; the
     * others stand after all first ones, so that every digest that an indicator quotes is of a fact that is held.
     */
    private static Collection<Fact> withEveryReading(Collection<Fact> first, List<Fact> scored) {
        var readings = new LinkedHashMap<String, Fact>();
        first.forEach(fact -> readings.put(fact.digest(), fact));
        scored.forEach(fact -> readings.putIfAbsent(fact.digest(), fact));
        return readings.values();
    }

    private List<Fact> scored(Gathering gathering) {
        var facts = new ArrayList<Fact>();
        gathering.projects().forEach(project -> facts.addAll(scored(project.evaluation())));
        facts.addAll(scored(gathering.whole().evaluation()));
        return facts;
    }

    private List<Fact> lastYear(FactSubject unit, int year, Instant knownAt) {
        return peers
                .facts(Peer.BUDGET, wanted(OF_LAST_YEAR, List.of(unit)), year, LocalDate.of(year, 12, 31), knownAt)
                .stream()
                .filter(fact -> fact.rows() > 0)
                .toList();
    }

    /** Scores are recorded after what they were scored on: they are read at the newest instant of all services. */
    private List<Fact> scores(FactSubject unit, Gathering gathering, TakeSnapshot request) {
        var subjects = new ArrayList<>(subjects(unit, gathering));
        subjects.add(unit);
        var catalogue = peers.catalogue(Peer.EVALUATION);
        var wanted = wanted(SCORES, subjects);
        wanted.removeIf(fact -> !catalogue.contains(fact.name()));
        return peers.facts(Peer.EVALUATION, wanted, request.fiscalYear(), null, peers.watermark());
    }

    private static List<FactSubject> subjects(FactSubject unit, Gathering gathering) {
        return gathering.projects().stream()
                .map(entry -> unit.withProject(
                        UUID.fromString(entry.project().path("id").asText())))
                .toList();
    }

    private static List<Peers.Wanted> wanted(List<String> names, List<FactSubject> subjects) {
        var wanted = new ArrayList<Peers.Wanted>();
        subjects.forEach(subject -> names.forEach(name -> wanted.add(new Peers.Wanted(name, subject))));
        return wanted;
    }

    private List<Fact> scored(JsonNode evaluation) {
        var facts = new ArrayList<Fact>();
        for (var node : evaluation.path("facts")) {
            try {
                var fact = json.treeToValue(node, Fact.class);
                Peers.verify(fact);
                facts.add(fact);
            } catch (JsonProcessingException malformed) {
                throw new IllegalStateException("a self-evaluation holds no fact where one belongs", malformed);
            }
        }
        return facts;
    }

    /** The first reading of a fact stays. */
    private static void keep(Map<Key, Fact> facts, List<Fact> more) {
        more.forEach(fact -> facts.putIfAbsent(new Key(fact.name(), fact.subject(), fact.fiscalYear()), fact));
    }
}
