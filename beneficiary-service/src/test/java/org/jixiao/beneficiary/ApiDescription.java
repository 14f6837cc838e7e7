package org.jixiao.beneficiary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The API description as it is served: what tests enumerate, so that a new operation or property is theirs at once. */
public final class ApiDescription {

    private static final String CLASS = "x-data-class";
    private static final int PERSONAL = 2;

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    public static ApiDescription served() {
        try {
            return new ApiDescription(new ObjectMapper()
                    .readTree(RestAssured.given()
                            .accept("application/json")
                            .get("/q/openapi?format=json")
                            .asByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param answer the content of its success, by media type */
    public record Operation(String id, String method, String path, JsonNode answer, int level) {

        public boolean answersWithoutSchema() {
            var without = new TreeSet<String>();
            answer.properties().forEach(content -> {
                var schema = content.getValue().path("schema");
                if (!schema.has("$ref") && !schema.has("properties")) {
                    without.add(content.getKey());
                }
            });
            return !without.isEmpty();
        }
    }

    public Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var id = verb.getValue().path("operationId").asText();
                    var level = verb.getValue().path(CLASS).asInt();
                    operations.put(
                            id, new Operation(id, verb.getKey(), path.getKey(), success(verb.getValue()), level));
                }));
        return operations;
    }

    /** Operations whose answer holds personal data, however deep. */
    public Set<String> sensitive() {
        var sensitive = new TreeSet<String>();
        operations().values().forEach(operation -> {
            if (operation.level() >= PERSONAL || isPersonal(operation.answer(), new HashSet<>())) {
                sensitive.add(operation.id());
            }
        });
        return sensitive;
    }

    public Set<String> properties() {
        var properties = new TreeSet<String>();
        eachProperty((name, property) -> properties.add(name));
        return properties;
    }

    public Map<String, Integer> marked() {
        var marked = new TreeMap<String, Integer>();
        eachProperty((name, property) -> {
            if (property.has(CLASS)) {
                marked.put(name, property.path(CLASS).asInt());
            }
        });
        return marked;
    }

    private void eachProperty(java.util.function.BiConsumer<String, JsonNode> each) {
        document.path("components").path("schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> each.accept(schema.getKey() + " " + property.getKey(), property.getValue())));
    }

    private static JsonNode success(JsonNode operation) {
        for (var status : new String[] {"200", "201", "202"}) {
            if (operation.path("responses").has(status)) {
                return operation.path("responses").path(status).path("content");
            }
        }
        return operation.path("responses").path("204").path("content");
    }

    private boolean isPersonal(JsonNode part, Set<String> seen) {
        if (part.path(CLASS).asInt() >= PERSONAL) {
            return true;
        }
        var reference = part.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference) && isPersonal(document.at(reference.substring(1)), seen)) {
            return true;
        }
        for (var child : part) {
            if (isPersonal(child, seen)) {
                return true;
            }
        }
        return false;
    }
}
