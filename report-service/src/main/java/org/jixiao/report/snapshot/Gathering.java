package org.jixiao.report.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.common.problem.Refusal;
import org.jixiao.report.source.Peers;

/**
 * What the peers hold about one unit and year, checked for completeness before anything is frozen.
 *
 * @param ofOneProgramme the projects that have exactly one approved programme (补助项目)
 */
record Gathering(JsonNode unit, List<Entry> projects, Entry whole, Set<String> ofOneProgramme) {

    private static final Set<String> FINISHED = Set.of("submitted", "approved");

    /** @param project absent for the unit as a whole */
    record Entry(JsonNode project, JsonNode evaluation) {}

    static Gathering of(TakeSnapshot request, Peers peers) {
        var region = request.region();
        var units = peers.units(region, request.unit());
        if (units.size() != 1) {
            throw Refusal.of(
                    SnapshotProblem.UNKNOWN_UNIT,
                    "预算单位 " + request.unit() + " 未登记",
                    "Unit " + request.unit() + " is not registered");
        }
        var evaluations = peers.selfEvaluations(region, request.unit(), request.fiscalYear()).stream()
                .filter(evaluation ->
                        FINISHED.contains(evaluation.path("status").asText()))
                .toList();
        var missing = new ArrayList<String>();
        var projects = new ArrayList<Entry>();
        for (var project : peers.projects(region, request.unit(), request.fiscalYear())) {
            projects.add(entry(project, evaluations, missing));
        }
        var whole = entry(null, evaluations, missing);
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    SnapshotProblem.EVALUATIONS_MISSING,
                    "以下自评尚未提交：" + String.join("、", missing),
                    "These self-evaluations are not submitted: " + String.join(", ", missing),
                    Map.of("missing", missing));
        }
        return new Gathering(units.get(0), projects, whole, ofOneProgramme(request, peers));
    }

    private static Set<String> ofOneProgramme(TakeSnapshot request, Peers peers) {
        return peers.programmes(request.region(), request.unit(), request.fiscalYear()).stream()
                .filter(programme -> "approved".equals(programme.path("status").asText()))
                .collect(Collectors.groupingBy(
                        programme -> programme.path("project").asText(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(project -> project.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(JsonNode project, List<JsonNode> evaluations, List<String> missing) {
        var id = project == null ? "" : project.path("id").asText();
        var evaluation = latest(evaluations, id);
        if (evaluation == null) {
            missing.add(project == null ? "部门整体" : project.path("name").asText());
        }
        return new Entry(project, evaluation);
    }

    /** The newest of those that belong to the project, or to the unit where the project is empty. */
    private static JsonNode latest(List<JsonNode> all, String project) {
        JsonNode latest = null;
        for (var candidate : all) {
            var newer = latest == null
                    || candidate.path("attempt").asInt()
                            >= latest.path("attempt").asInt();
            if (candidate.path("project").asText("").equals(project) && newer) {
                latest = candidate;
            }
        }
        return latest;
    }
}
