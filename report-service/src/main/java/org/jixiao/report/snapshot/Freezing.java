package org.jixiao.report.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.problem.Refusal;

/**
 * Puts what was gathered into the one form that is frozen. Nothing is computed: the flags (funded, fullMarks,
 * explained …) only say which of two sentences a template is to choose.
 */
final class Freezing {

    /** Of a self-evaluation: what changes while nothing is said anew, and the facts, which the snapshot holds once. */
    private static final List<String> NOT_FROZEN = List.of("facts", "version", "_actions");

    private final ObjectMapper json;
    private final FactReader.Read read;

    Freezing(ObjectMapper json, FactReader.Read read) {
        this.json = json;
        this.read = read;
    }

    record Circumstances(Instant takenAt, ZoneId zone, boolean demonstration) {}

    Frozen freeze(TakeSnapshot request, Gathering gathering, Circumstances circumstances) {
        var root = json.createObjectNode();
        root.put("form", "jixiao-snapshot/1");
        root.put("region", request.region());
        root.put("fiscalYear", request.fiscalYear());
        root.put("takenAt", circumstances.takenAt().toString());
        root.put(
                "takenOn",
                circumstances
                        .takenAt()
                        .atZone(circumstances.zone())
                        .toLocalDate()
                        .toString());
        root.put("demonstration", circumstances.demonstration());
        root.put("lastYear", read.lastYear());
        root.set("unit", unit(gathering.unit()));
        root.set("evaluation", evaluation(gathering.whole(), ""));
        var projects = root.putArray("projects");
        gathering.projects().forEach(entry -> projects.add(project(entry)));
        var facts = root.putArray("facts");
        read.facts().forEach(fact -> facts.add(json.<JsonNode>valueToTree(fact)));
        return Frozen.of(root);
    }

    private ObjectNode unit(JsonNode unit) {
        var frozen = json.createObjectNode();
        for (var field : List.of("code", "name", "department")) {
            frozen.set(field, unit.path(field));
        }
        for (var field : List.of("nature", "rank", "duties", "independentAccounting")) {
            frozen.set(field, unit.path("profile").path(field));
        }
        return frozen;
    }

    private ObjectNode project(Gathering.Entry entry) {
        var id = entry.project().path("id").asText();
        var frozen = json.createObjectNode();
        for (var field : List.of("id", "code", "name", "category")) {
            if (entry.project().hasNonNull(field)) {
                frozen.set(field, entry.project().path(field));
            }
        }
        frozen.put("funded", amount("project.adjusted", id).signum() != 0);
        var evaluation = evaluation(entry, id);
        frozen.set("evaluation", evaluation);
        frozen.set("missed", evaluation.path("missed"));
        frozen.set("deviating", evaluation.path("deviating"));
        frozen.set("explained", evaluation.path("explained"));
        return frozen;
    }

    private ObjectNode evaluation(Gathering.Entry entry, String project) {
        var frozen = ((ObjectNode) entry.evaluation()).deepCopy();
        frozen.remove(NOT_FROZEN);
        frozen.path("indicators").forEach(indicator -> flag((ObjectNode) indicator));
        frozen.put("missed", any(frozen.path("indicators"), indicator -> !indicator
                .path("met")
                .asBoolean()));
        frozen.put("deviating", any(frozen.path("indicators"), indicator -> !indicator
                .path("fullMarks")
                .asBoolean()));
        frozen.put("explained", any(frozen.path("indicators"), indicator -> indicator
                .path("explained")
                .asBoolean()));
        requireSameScore(frozen.path("total").asText(), project);
        return frozen;
    }

    private static void flag(ObjectNode indicator) {
        var marks = new BigDecimal(indicator.path("score").asText("0"));
        var weight = new BigDecimal(indicator.path("weight").asText("0"));
        indicator.put("fullMarks", marks.compareTo(weight) == 0);
        indicator.put(
                "promised",
                indicator.path("planned").asText()
                        + (indicator.hasNonNull("plannedUpper")
                                ? "—" + indicator.path("plannedUpper").asText()
                                : ""));
        indicator.put("explained", indicator.hasNonNull("explanation"));
        // The fact stands once, among the facts of the snapshot.
        indicator.remove("fact");
    }

    private static boolean any(JsonNode items, Predicate<JsonNode> test) {
        return StreamSupport.stream(items.spliterator(), false).anyMatch(test);
    }

    /** The score fact, once there is one, and the self-evaluation must say the same. */
    private void requireSameScore(String total, String project) {
        var score = value("score.total", project);
        if (score != null && new BigDecimal(score).compareTo(new BigDecimal(total)) != 0) {
            throw Refusal.of(
                    SnapshotProblem.SCORES_DIFFER,
                    "得分事实为 " + score + "，自评为 " + total,
                    "The score fact says " + score + ", the self-evaluation " + total,
                    Map.of("fact", score, "selfEvaluation", total));
        }
    }

    private BigDecimal amount(String name, String project) {
        var value = value(name, project);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value);
    }

    private String value(String name, String project) {
        return Frozen.first(read.facts(), name, project).map(Fact::value).orElse(null);
    }
}
