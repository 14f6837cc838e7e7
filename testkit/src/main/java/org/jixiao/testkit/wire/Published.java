package org.jixiao.testkit.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;

/** The service's own document as it serves it, and requests made from it. */
final class Published {

    static final String API = "/api/v1/";
    static final String REGION = org.jixiao.testkit.Tokens.REGION;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Integer, Contract> BY_PORT = new HashMap<>();

    private Published() {}

    static synchronized Contract contract() {
        return BY_PORT.computeIfAbsent(io.restassured.RestAssured.port, port -> Contract.of(document()));
    }

    static JsonNode document() {
        try {
            return JSON.readTree(
                    Wire.send("GET", "/q/openapi?format=json", Map.of(), null).body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the service serves no OpenAPI document", unreadable);
        }
    }

    /** How an answer breaks the document; what no operation serves must be a problem document. */
    static List<String> violations(String method, String path, int status, String mediaType, String body) {
        if (method.equals("HEAD") || method.equals("OPTIONS")) {
            return List.of();
        }
        var served = contract().operation(method, path);
        var operation = served.orElse(contract().operations().get(0));
        if (served.isEmpty() && status < 400) {
            return List.of(method + " " + path + " is not published, yet answers " + status);
        }
        return contract().violations(operation, status, mediaType, body).stream()
                .map(violation -> served.map(Operation::toString).orElse(method + " " + path) + ": " + violation)
                .toList();
    }

    /** A path whose ids are well formed and name nothing. */
    static String path(Operation operation) {
        var path = operation.path();
        for (var parameter : operation.parametersIn("path")) {
            path = path.replace("{" + parameter.name() + "}", sample(parameter));
        }
        return path;
    }

    /** Where the operation is asked with this in its query, and with every other parameter that it must have. */
    static String path(Operation operation, String name, String query) {
        var required = operation.parametersIn("query").stream()
                .filter(parameter -> parameter.required() && !parameter.name().equals(name))
                .map(parameter -> parameter.name() + "=" + sample(parameter));
        return path(operation)
                + Stream.concat(required, Stream.of(query))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** All that must be there for the request to be looked at, and nothing that means anything. */
    static Map<String, String> headers(Operation operation, String token) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        if (operation.bodyType() != null) {
            headers.put("Content-Type", operation.bodyType());
        }
        if (operation.hasParameter("If-Match")) {
            headers.put("If-Match", "\"v0\"");
        }
        if (operation.hasParameter("Idempotency-Key")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return headers;
    }

    static boolean answersWithAPage(Operation operation) {
        return operation.responses().values().stream()
                .anyMatch(answer -> answer.path("content").has("text/html"));
    }

    static String emptyBody(Operation operation) {
        return operation.body() == null ? null : operation.bodyType().endsWith("json") ? "{}" : "";
    }

    static String sample(Parameter parameter) {
        var schema = parameter.schema();
        if (schema.path("format").asText().equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        if (schema.path("format").asText().equals("date")) {
            return "2025-06-30";
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        if (parameter.name().equals("digest")) {
            return "0".repeat(64);
        }
        if (parameter.name().equals("region")) {
            return REGION;
        }
        if (parameter.name().equals("unit") && schema.has("pattern")) {
            return "799999";
        }
        return schema.path("type").asText().equals("integer") ? "2025" : "none";
    }
}
