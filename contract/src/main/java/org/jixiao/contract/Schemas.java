package org.jixiao.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges JSON by the schemas of one document; formats (dates, UUIDs) are held, not only noted. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final JsonNode components;

    Schemas(JsonNode components) {
        this.components = components;
    }

    List<String> violations(JsonNode schema, String body) {
        if (schema.isMissingNode()) {
            return List.of();
        }
        JsonNode value;
        try {
            value = JSON.readTree(body == null ? "" : body);
        } catch (JsonProcessingException noJson) {
            return List.of("the body is no JSON");
        }
        return compiled
                .computeIfAbsent(schema.toString(), text -> compile(schema))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Schemas::sentence)
                .toList();
    }

    /** Place and rule only: an answer may hold what must not reach a log. */
    private static String sentence(Error error) {
        return error.getInstanceLocation() + " breaks " + error.getKeyword() + " of " + error.getSchemaLocation();
    }

    /** A document of its own, so that {@code #/components/schemas/…} finds what it names. */
    private Schema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.putObject("components").set("schemas", components);
        return registry.getSchema(root);
    }
}
