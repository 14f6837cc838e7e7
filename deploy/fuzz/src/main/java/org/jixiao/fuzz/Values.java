package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jixiao.contract.Contract;

/** Values that a schema allows, preferring those that mean something to the suite. */
final class Values {

    private static final double OPTIONAL = 0.6;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final Harvest harvest;
    private final Texts texts;

    Values(Contract contract, Harvest harvest, List<String> registered) {
        this.contract = contract;
        this.harvest = harvest;
        this.texts = new Texts(harvest, registered);
    }

    /** @param name of the property or parameter whose value is wanted */
    JsonNode of(String name, JsonNode schema, Scene scene) {
        var resolved = contract.resolved(schema);
        if (resolved.has("enum")) {
            return choice(name, resolved.path("enum"), scene);
        }
        return switch (resolved.path("type").asText()) {
            case "object" -> object(resolved, scene);
            case "array" -> array(name, resolved, scene);
            case "boolean" -> JSON.booleanNode(scene.chance(0.5));
            case "integer" -> JSON.numberNode(integer(name, resolved, examples(schema, resolved), scene));
            default -> JSON.textNode(texts.of(name, resolved, examples(schema, resolved), scene));
        };
    }

    /** The names of all references to records that a value of this schema can hold. */
    List<String> references(JsonNode schema) {
        return contract.resolved(schema).path("properties").properties().stream()
                .flatMap(property -> {
                    var inner = contract.resolved(property.getValue());
                    var items = contract.resolved(inner.path("items"));
                    return inner.path("format").asText().equals("uuid")
                            ? List.of(property.getKey()).stream()
                            : references(items.isMissingNode() ? inner : items).stream();
                })
                .distinct()
                .toList();
    }

    ObjectNode object(JsonNode schema, Scene scene) {
        var required = required(schema);
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || scene.chance(OPTIONAL)) {
                object.set(property.getKey(), of(property.getKey(), property.getValue(), scene));
            }
        });
        return object;
    }

    static HashSet<String> required(JsonNode schema) {
        var names = new HashSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private ArrayNode array(String name, JsonNode schema, Scene scene) {
        var least = schema.path("minItems").asInt(0);
        var most = Math.min(schema.path("maxItems").asInt(3), 3);
        var count = Math.max(least, 1 + scene.below(Math.max(1, most)));
        var items = JSON.arrayNode();
        var seen = new HashSet<JsonNode>();
        for (var i = 0; i < count; i++) {
            var item = of(name, schema.path("items"), ofItem(name, schema.path("items"), scene));
            if (seen.add(item) || !schema.path("uniqueItems").asBoolean()) {
                items.add(item);
            }
        }
        return items;
    }

    /** What one item of a list speaks of: a record of the list's own name, or one that knows what it refers to. */
    Scene ofItem(String list, JsonNode item, Scene scene) {
        var same = harvest.of(scene.random(), scene.service(), list);
        if (same != null && scene.chance(0.8)) {
            return scene.about(same);
        }
        var names = references(item);
        return names.isEmpty() || scene.chance(0.5) ? scene : scene.about(harvest.speaking(scene.random(), names));
    }

    private JsonNode choice(String name, JsonNode values, Scene scene) {
        var known = scene.known(name);
        for (var value : values) {
            if (value.asText().equals(known) && scene.chance(0.3)) {
                return value;
            }
        }
        return values.get(scene.below(values.size()));
    }

    private static long integer(String name, JsonNode schema, JsonNode examples, Scene scene) {
        var least = schema.path("minimum").asLong(1);
        var most = schema.path("maximum").asLong(200);
        if (name.toLowerCase(Locale.ROOT).endsWith("year")) {
            return Math.max(least, scene.year());
        }
        if (!examples.isEmpty() && scene.chance(0.4)) {
            return examples.get(0).asLong();
        }
        return scene.random().nextLong(least, Math.min(most, least + 50) + 1);
    }

    /** The examples beside a reference say more than those of what it refers to. */
    private static JsonNode examples(JsonNode schema, JsonNode resolved) {
        return schema.has("examples") ? schema.path("examples") : resolved.path("examples");
    }
}
