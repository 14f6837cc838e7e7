package org.jixiao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service has promised: its operations, and whether an answer keeps to them. Properties that the document does
 * not name are violations too, except in problem documents, which RFC 9457 lets carry more.
 */
public final class Contract {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String PROBLEM = "ProblemDetail";

    private final JsonNode document;
    private final List<Operation> operations;
    private final Schemas schemas;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = operations(document);
        this.schemas = new Schemas(closed(document.at("/components/schemas")));
    }

    /** @param openapi the {@code openapi.yaml} that the build wrote */
    public static Contract of(Path openapi) {
        try {
            return new Contract(new YAMLMapper().readTree(openapi.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no readable OpenAPI document at " + openapi, unreadable);
        }
    }

    public static Contract of(JsonNode document) {
        return new Contract(document);
    }

    public List<Operation> operations() {
        return operations;
    }

    public JsonNode schemas() {
        return document.at("/components/schemas");
    }

    public JsonNode problemSchema() {
        return schemas().path(PROBLEM);
    }

    /** @param path a concrete path; what follows a question mark is left out of account */
    public Optional<Operation> operation(String method, String path) {
        var concrete = path.replaceFirst("\\?.*", "");
        return operations.stream()
                .filter(operation -> operation.serves(method, concrete))
                .min(Comparator.comparingInt(Operation::variables));
    }

    /** The schema that a {@code $ref} names, or the schema itself. */
    public JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /**
     * Where an answer breaks the published contract; empty when it keeps it.
     *
     * @param mediaType of the answer, with or without its parameters; null when it has none
     * @param body      as text; null or empty when there is none
     */
    public List<String> violations(Operation operation, int status, String mediaType, String body) {
        var published = operation.responses().get(String.valueOf(status));
        if (published == null && status >= 400) {
            published = operation.responses().get("default");
        }
        if (published == null) {
            return List.of("status " + status + " is not published");
        }
        var content = resolved(published).path("content");
        if (content.isEmpty()) {
            return body == null || body.isEmpty() ? List.of() : List.of("a body is not published for " + status);
        }
        var bare = mediaType == null
                ? ""
                : mediaType.replaceFirst(";.*", "").trim().toLowerCase(Locale.ROOT);
        if (!content.has(bare)) {
            return List.of("media type '" + bare + "' is not published for " + status);
        }
        return isJson(bare) ? schemas.violations(content.path(bare).path("schema"), body) : List.of();
    }

    /**
     * Where a request's body breaks the schema that is published for it; empty when it keeps it, or none is published.
     */
    public List<String> bodyViolations(Operation operation, String body) {
        return operation.body() == null ? List.of() : schemas.violations(operation.body(), body);
    }

    private static boolean isJson(String mediaType) {
        return mediaType.endsWith("/json") || mediaType.endsWith("+json");
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        operations.add(operation(document, path.getKey(), path.getValue(), verb));
                    }
                }));
        return List.copyOf(operations);
    }

    private static Operation operation(
            JsonNode document, String path, JsonNode shared, Map.Entry<String, JsonNode> verb) {
        var node = verb.getValue();
        var parameters = new ArrayList<Parameter>();
        shared.path("parameters").forEach(parameter -> parameters.add(parameter(document, parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(parameter(document, parameter)));
        var body = node.path("requestBody").path("content").properties().stream()
                .findFirst()
                .orElse(null);
        var responses = new LinkedHashMap<String, JsonNode>();
        node.path("responses").properties().forEach(each -> responses.put(each.getKey(), each.getValue()));
        return new Operation(
                verb.getKey().toUpperCase(Locale.ROOT),
                path,
                node.path("operationId").asText(),
                List.copyOf(parameters),
                body == null ? null : body.getValue().path("schema"),
                body == null ? null : body.getKey(),
                responses);
    }

    private static Parameter parameter(JsonNode document, JsonNode node) {
        var schema = node.path("schema");
        var reference = schema.path("$ref").asText("");
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                reference.isEmpty() ? schema : document.at(reference.substring(1)));
    }

    /** An object that lists its properties has these and no others. */
    private static JsonNode closed(JsonNode schemas) {
        var copy = schemas.<ObjectNode>deepCopy();
        copy.properties().forEach(schema -> {
            if (!schema.getKey().equals(PROBLEM)) {
                close(schema.getValue());
            }
        });
        return copy;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.has("properties") && !schema.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }
}
