package org.jixiao.report.checking;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.rule.Recorded;
import org.jixiao.report.snapshot.Frozen;
import org.jixiao.report.snapshot.SnapshotRepository;

/** The facts of a snapshot as a text is held against them. */
@ApplicationScoped
class RecordedFacts {

    private static final Map<Concept, String> NAMES = Map.of(
            Concept.INITIAL_BUDGET, "initial",
            Concept.ADJUSTED_BUDGET, "adjusted",
            Concept.SPENT, "spent");

    private final SnapshotRepository snapshots;
    private final Caller caller;

    RecordedFacts(SnapshotRepository snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /** @throws org.jixiao.common.problem.Refusal 404 for a snapshot that the caller may not see */
    @Transactional
    Recorded of(UUID snapshot) {
        var frozen = snapshots.require(snapshot, caller.scope()).frozen();
        var tree = frozen.tree();
        var year = tree.path("fiscalYear").asInt();
        var facts = frozen.facts().stream()
                .filter(fact -> fact.fiscalYear() == year)
                .toList();
        return new Recorded(
                year,
                subject("部门整体", "budget.", "", facts),
                StreamSupport.stream(tree.path("projects").spliterator(), false)
                        .map(project -> ofProject(project, facts))
                        .toList());
    }

    private static Recorded.Subject ofProject(JsonNode project, List<Fact> facts) {
        return subject(
                project.path("name").asText(), "project.", project.path("id").asText(), facts);
    }

    private static Recorded.Subject subject(String name, String family, String project, List<Fact> facts) {
        var money = new EnumMap<Concept, BigDecimal>(Concept.class);
        NAMES.forEach((concept, fact) -> value(family + fact, project, facts).ifPresent(v -> money.put(concept, v)));
        var rate = value(family + "executionRate", project, facts).map(ratio -> ratio.movePointRight(2));
        return new Recorded.Subject(name, money, rate.orElse(null));
    }

    private static Optional<BigDecimal> value(String name, String project, List<Fact> facts) {
        return Frozen.first(facts, name, project).map(Fact::value).map(BigDecimal::new);
    }
}
