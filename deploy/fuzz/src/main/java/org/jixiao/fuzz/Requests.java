package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Set;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;

/** Requests as the document wants them. */
final class Requests {

    private static final double OPTIONAL_IN_A_READ = 0.35;
    private static final double OPTIONAL_IN_A_WRITE = 0.9;
    private static final Set<String> USUALLY_NEEDED = Set.of("region", "unit", "fiscalYear");

    private final Harvest harvest;
    private final Values values;
    private final Bodies bodies;
    private final Composer.Run run;

    Requests(Harvest harvest, Values values, Bodies bodies, Composer.Run run) {
        this.harvest = harvest;
        this.values = values;
        this.bodies = bodies;
        this.run = run;
    }

    /** The record that a request of this operation speaks of: the path's, or one that knows what the body refers to. */
    Learned about(Operation operation, Scene scene) {
        var collection = collection(operation);
        if (collection != null) {
            var known = harvest.of(scene.random(), scene.service(), collection);
            if (known != null) {
                return known;
            }
        }
        var names = new ArrayList<String>();
        if (operation.body() != null) {
            names.addAll(values.references(operation.body()));
        }
        operation.parametersIn("query").forEach(parameter -> names.add(parameter.name()));
        if (names.isEmpty() || scene.chance(0.2)) {
            names.add("unit");
        }
        return harvest.speaking(scene.random(), names);
    }

    Draft valid(Draft draft, Scene scene, long number) {
        var operation = draft.operation;
        for (var parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> draft.path.put(parameter.name(), Draft.encoded(text(parameter, scene)));
                case "query" -> query(draft, parameter, scene);
                default -> header(draft, parameter, scene, number);
            }
        }
        if (scene.chance(0.3)) {
            draft.headers.put("Accept-Language", scene.chance(0.5) ? "en" : "zh-CN");
        }
        body(draft, scene);
        return draft;
    }

    private void body(Draft draft, Scene scene) {
        if (draft.operation.body() == null) {
            return;
        }
        draft.headers.put("Content-Type", draft.operation.bodyType());
        if (draft.operation.bodyType().equals("text/csv")) {
            draft.text(run.register());
        } else {
            draft.json = bodies.of(draft.operation, scene);
        }
    }

    private void query(Draft draft, Parameter parameter, Scene scene) {
        var isWanted = draft.operation.isWrite() || USUALLY_NEEDED.contains(parameter.name());
        var share = isWanted ? OPTIONAL_IN_A_WRITE : OPTIONAL_IN_A_READ;
        if (!parameter.required() && !scene.chance(share)) {
            return;
        }
        if (parameter.name().equals("cursor")) {
            var cursor = harvest.cursor(draft.api.service() + " " + draft.operation.path());
            if (cursor != null) {
                draft.query.put("cursor", cursor);
            }
        } else {
            draft.query.put(parameter.name(), Draft.encoded(text(parameter, scene)));
        }
    }

    private void header(Draft draft, Parameter parameter, Scene scene, long number) {
        if (parameter.name().equals("Idempotency-Key") && scene.chance(0.9)) {
            draft.headers.put(parameter.name(), "fuzz." + run.run() + "." + run.seed() + "." + number);
        } else if (parameter.name().equals("If-Match")
                && scene.about() != null
                && scene.about().etag() != null) {
            draft.headers.put(parameter.name(), scene.about().etag());
        }
    }

    private String text(Parameter parameter, Scene scene) {
        if (parameter.in().equals("path") && !parameter.name().equals("id")) {
            var known = scene.known(parameter.name());
            if (known != null) {
                return known;
            }
        }
        var value = values.of(parameter.name(), parameter.schema(), scene);
        return value instanceof TextNode text ? text.textValue() : value.asText();
    }

    /** The noun before the path's last parameter: {@code payments} in {@code /payments/{id}/reversal}. */
    static String collection(Operation operation) {
        var segments = operation.path().split("/");
        String collection = null;
        for (var i = 1; i < segments.length; i++) {
            if (segments[i].startsWith("{") && collection == null) {
                collection = segments[i - 1];
            }
        }
        return collection;
    }
}
