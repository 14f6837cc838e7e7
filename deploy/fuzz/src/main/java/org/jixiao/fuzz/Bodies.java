package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Operation;

/** Bodies as a schema wants them: made up whole, or after one of the demonstration's. */
final class Bodies {

    private static final double AFTER_A_MODEL = 0.7;
    /** Official numbers, which many rules want only once. */
    private static final Pattern NUMBERS = Pattern.compile("code|number|.*No");

    private static final Pattern DAY_OF_2025 = Pattern.compile("2025(-\\d\\d-\\d\\d)");

    private final Contract contract;
    private final Values values;
    private final Models models;
    private final Map<JsonNode, List<ObjectNode>> fitting = new ConcurrentHashMap<>();

    Bodies(Contract contract, Values values, Models models) {
        this.contract = contract;
        this.values = values;
        this.models = models;
    }

    JsonNode of(Operation operation, Scene scene) {
        var schema = contract.resolved(operation.body());
        var patterns = fitting.computeIfAbsent(schema, wanted -> models.fitting(contract, wanted));
        if (patterns.isEmpty() || !scene.chance(AFTER_A_MODEL)) {
            return values.of("", schema, scene);
        }
        var body = patterns.get(scene.below(patterns.size())).deepCopy();
        adapt(body, schema, scene, scene.chance(0.3));
        complete(body, schema, scene);
        return body;
    }

    private void complete(ObjectNode body, JsonNode schema, Scene scene) {
        var required = Values.required(schema);
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) && !body.has(property.getKey())) {
                body.set(property.getKey(), values.of(property.getKey(), property.getValue(), scene));
            }
        });
    }

    /** @param freely whether plain values are drawn anew here and there */
    private void adapt(JsonNode node, JsonNode schema, Scene scene, boolean freely) {
        if (node instanceof ObjectNode object) {
            for (var property : List.copyOf(object.properties())) {
                var inner = schema.path("properties").path(property.getKey());
                var value = adapted(property, inner, scene, freely);
                object.set(property.getKey(), value);
                adapt(value, contract.resolved(inner), scene, freely);
            }
        } else if (node instanceof ArrayNode items) {
            var wanted = contract.resolved(schema.path("items"));
            items.forEach(item -> adapt(item, wanted, values.ofItem("", wanted, scene), freely));
        }
    }

    private JsonNode adapted(Map.Entry<String, JsonNode> property, JsonNode schema, Scene scene, boolean freely) {
        var name = property.getKey();
        var value = property.getValue();
        var isReference = contract.resolved(schema).path("format").asText().equals("uuid");
        var isDrawn = isReference
                || NUMBERS.matcher(name).matches() && scene.chance(0.6)
                || freely && value.isValueNode() && scene.chance(0.2)
                || (name.equals("region") || name.equals("unit")) && scene.known(name) != null && scene.chance(0.8);
        if (isDrawn) {
            return values.of(name, schema, scene);
        }
        if (name.equals("fiscalYear")) {
            return IntNode.valueOf(scene.year());
        }
        var day = DAY_OF_2025.matcher(value.isTextual() ? value.textValue() : "");
        return day.matches() && scene.chance(0.9) ? TextNode.valueOf(inYear(scene, day.group(1))) : value;
    }

    private static String inYear(Scene scene, String day) {
        return day.equals("-02-29") ? scene.year() + "-02-28" : scene.year() + day;
    }
}
