package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Parameter;

/** The values on and just beyond what a schema allows. */
final class Edges {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_LIST = 1001;

    private static final List<String> DAYS =
            texts("2024-02-29|2025-02-29|2000-02-29|2100-02-29|2025-12-31|2026-01-01|1999-12-31|0001-01-01|9999-12-31"
                    + "|2025-02-30|2025-13-01|-0001-01-01|+10000-01-01|2025-1-1|");
    private static final List<String> INSTANTS =
            texts("2025-12-31T23:59:59.999999999+08:00|2026-01-01T00:00:00Z|2024-02-29T12:00:00+14:00"
                    + "|2025-06-30T23:59:60Z|2025-01-01T24:00:00Z|2025-01-01T00:00:00|2025-01-01T00:00:00-18:00"
                    + "|0001-01-01T00:00:00Z|1970-01-01T00:00:00Z|2025-02-29T00:00:00Z|2025-01-01T00:00:00+99:00|");
    private static final List<String> AMOUNTS =
            texts("0.01|0|0.00|-0.01|-0|9999999999999999.99|-9999999999999999.99|99999999999999999.00|0.001|1e3|1E-2"
                    + "|00000000000001.00|+1.00|1,000.00|.5|1.| 1.00|１.00|");
    private static final List<String> IDS =
            texts("00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff"
                    + "|FFFFFFFF-FFFF-7FFF-BFFF-FFFFFFFFFFFF|1-1-1-1-1|0192f0c0-0000-7000-8000-00000000000"
                    + "|{0192f0c0-0000-7000-8000-000000000000}|0192f0c0000070008000000000000000|");
    private static final List<String> LIMITS = texts("0|1|200|201|-1||01|2147483648");
    private static final List<Long> NUMBERS = texts("0|1|-1|2147483647|-2147483648|2147483648|9223372036854775807"
                    + "|-9223372036854775808|1999|2000|2100|2101|200|201")
            .stream()
            .map(Long::valueOf)
            .toList();

    private final Contract contract;
    private final Values values;

    Edges(Contract contract, Values values) {
        this.contract = contract;
        this.values = values;
    }

    /** Puts one place of the body on its edge. */
    void sharpen(Draft draft, Scene scene) {
        var sites = Site.of(contract, draft.json, draft.operation.body());
        if (sites.isEmpty()) {
            return;
        }
        var site = sites.get(scene.below(sites.size()));
        draft.twist = "edge of " + site.name();
        if (!site.required() && scene.chance(0.15)) {
            site.set(JSON.nullNode());
        } else {
            site.set(edge(site, scene));
        }
        draft.mustBeRefused = !contract.bodyViolations(
                        draft.operation, withoutNulls(draft.json).toString())
                .isEmpty();
    }

    /** An edge of a query or path parameter, not encoded. */
    String of(Parameter parameter, Scene scene) {
        var schema = contract.resolved(parameter.schema());
        var edges = parameter.name().equals("limit")
                ? LIMITS
                : schema.path("type").asText().equals("integer")
                        ? NUMBERS.stream().map(String::valueOf).toList()
                        : texts(schema);
        return edges.get(scene.below(edges.size()));
    }

    private JsonNode edge(Site site, Scene scene) {
        var schema = site.schema();
        return switch (schema.path("type").asText()) {
            case "integer" -> JSON.numberNode(number(schema, scene));
            case "array" -> list(site, scene);
            case "boolean" -> JSON.booleanNode(!site.value().asBoolean());
            case "object" -> JSON.objectNode();
            default -> {
                var texts = texts(schema);
                yield JSON.textNode(texts.get(scene.below(texts.size())));
            }
        };
    }

    private static long number(JsonNode schema, Scene scene) {
        var edges = new ArrayList<>(NUMBERS);
        for (var limit : List.of("minimum", "maximum")) {
            if (schema.has(limit)) {
                var value = schema.path(limit).asLong();
                edges.addAll(List.of(value - 1, value, value + 1, value - 1, value, value + 1));
            }
        }
        return edges.get(scene.below(edges.size()));
    }

    private JsonNode list(Site site, Scene scene) {
        var most = site.schema().path("maxItems").asInt(0);
        var list = JSON.arrayNode();
        if (scene.chance(0.5) || most == 0 || most > LONGEST_LIST) {
            return list;
        }
        var item = values.of(site.name(), site.schema().path("items"), scene);
        var length = most + scene.below(2);
        for (var i = 0; i < length; i++) {
            list.add(item);
        }
        return list;
    }

    private static List<String> texts(String joined) {
        return List.of(joined.split("\\|", -1));
    }

    private static List<String> texts(JsonNode schema) {
        var edges = new ArrayList<String>();
        switch (schema.path("format").asText()) {
            case "uuid" -> edges.addAll(IDS);
            case "date" -> edges.addAll(DAYS);
            case "date-time" -> edges.addAll(INSTANTS);
            default -> edges.addAll(List.of("", " ", "\u3000", "\t", "0", "𠀀"));
        }
        if (schema.path("pattern").asText().contains("d{1,16}")) {
            edges.addAll(AMOUNTS);
        }
        for (var limit : List.of("minLength", "maxLength")) {
            var length = schema.path(limit).asInt(0);
            if (length > 0) {
                edges.addAll(List.of("长".repeat(length - 1), "x".repeat(length), "长".repeat(length + 1)));
            }
        }
        schema.path("enum").forEach(value -> edges.add(value.asText().toUpperCase(Locale.ROOT) + " "));
        return edges;
    }

    /** Null and absent are the same to the services, whatever the schema says of null. */
    private static JsonNode withoutNulls(JsonNode body) {
        JsonNode copy = body.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var empty = object.properties().stream()
                    .filter(property -> property.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(empty);
        }
        node.forEach(Edges::strip);
    }
}
