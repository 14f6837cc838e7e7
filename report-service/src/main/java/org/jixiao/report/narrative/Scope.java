package org.jixiao.report.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a token can see: the frozen snapshot, the variables of the loops around it, the labels of the template.
 *
 * @param index how many times the innermost loop has run, from 1
 */
record Scope(JsonNode snapshot, Map<String, JsonNode> variables, int index, Map<String, String> labels) {

    static Scope over(JsonNode snapshot, Map<String, String> labels) {
        return new Scope(snapshot, Map.of(), 0, labels);
    }

    Scope with(String variable, JsonNode value, int position) {
        var inner = new HashMap<>(variables);
        inner.put(variable, value);
        return new Scope(snapshot, inner, position, labels);
    }

    /** {@code indicator.planned}: the first part is a variable, else a property of the snapshot. */
    JsonNode at(String path) {
        var parts = path.split("\\.");
        var node = variables.getOrDefault(parts[0], snapshot.path(parts[0]));
        for (var part = 1; part < parts.length; part++) {
            node = node.path(parts[part]);
        }
        return node;
    }

    /** The node that holds the last part of the path. */
    JsonNode holder(String path) {
        var dot = path.lastIndexOf('.');
        return dot < 0 ? snapshot : at(path.substring(0, dot));
    }

    boolean holds(String path) {
        var node = at(path);
        return node.isBoolean()
                ? node.asBoolean()
                : node.isContainerNode()
                        ? !node.isEmpty()
                        : node.isValueNode() && !node.asText().isEmpty();
    }

    List<JsonNode> list(String path, Filter filter) {
        var items = new ArrayList<JsonNode>();
        at(path).forEach(item -> {
            if (filter.keeps(item)) {
                items.add(item);
            }
        });
        return items;
    }

    /**
     * The fact of the innermost project; that of the unit only where no such fact was read for the project, so that
     * an absent value is never replaced by another subject's.
     */
    Optional<JsonNode> fact(String name, boolean lastYear) {
        var year = snapshot.path("fiscalYear").asInt() - (lastYear ? 1 : 0);
        var project = at("project").path("id").asText("");
        var ofProject = project.isEmpty() ? Optional.<JsonNode>empty() : reading(name, year, project);
        return ofProject.or(() -> reading(name, year, "")).filter(fact -> fact.has("value"));
    }

    /**
     * A fact of the whole subject, not of a township; of several readings the first, which is the one asked by name.
     * Where an indicator was bound to the only programme of a project, its fact and the project's stand on the same
     * rows; then the one that was scored on is quoted.
     */
    private Optional<JsonNode> reading(String name, int year, String project) {
        var candidates = new ArrayList<JsonNode>();
        for (var fact : snapshot.path("facts")) {
            var subject = fact.path("subject");
            if (fact.path("name").asText().equals(name)
                    && fact.path("fiscalYear").asInt() == year
                    && subject.path("project").asText("").equals(project)
                    && !subject.has("township")
                    && candidates.stream()
                            .noneMatch(other -> other.path("subject").equals(subject))) {
                candidates.add(fact);
            }
        }
        var whole = candidates.stream()
                .filter(fact -> !fact.path("subject").has("programme"))
                .findFirst();
        return whole.map(fact -> candidates.stream()
                        .filter(other -> other.path("rowsDigest").equals(fact.path("rowsDigest"))
                                && other.path("value").equals(fact.path("value")))
                        .findFirst()
                        .orElse(fact))
                .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
    }

    /**
     * Which items of a list are meant: those whose value there is the wanted one.
     *
     * @param wanted {@code true} and {@code false} for a flag; a flag that is not there is not set
     */
    record Filter(String path, String wanted) {

        static final Filter ALL = new Filter("", "");

        boolean keeps(JsonNode item) {
            if (path.isEmpty()) {
                return true;
            }
            var value = item.at("/" + path.replace('.', '/'));
            return wanted.equals(value.isMissingNode() ? "false" : value.asText());
        }
    }
}
