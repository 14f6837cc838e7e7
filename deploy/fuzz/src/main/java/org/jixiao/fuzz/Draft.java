package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.contract.Operation;
import org.jixiao.local.identity.Person;

/** A request while it is being made, and spoilt. */
final class Draft {

    final Api api;
    final Operation operation;
    /** Values are percent-encoded already. */
    final Map<String, String> path = new LinkedHashMap<>();

    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();

    Person person;
    String method;
    JsonNode json;
    /** Stands for the body when it is no longer, or never was, JSON. */
    byte[] raw;
    /** Follows the path as it is. */
    String tail = "";
    /** True where whoever asks is answered. */
    boolean isPublic;
    /** True when no answer but a refusal is right. */
    boolean mustBeRefused;
    /** What was done to it, in a word. */
    String twist = "";

    Draft(Api api, Operation operation, Person person) {
        this.api = api;
        this.operation = operation;
        this.person = person;
        this.method = operation.method();
    }

    String target() {
        var target = operation.path();
        for (var parameter : path.entrySet()) {
            target = target.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var text = new StringBuilder(target).append(tail);
        var separator = tail.contains("?") ? '&' : '?';
        for (var parameter : query.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        return text.toString();
    }

    byte[] body() {
        if (raw != null) {
            return raw;
        }
        return json == null ? new byte[0] : json.toString().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** What is asked for, as far as it counts: a body is nothing to an operation that takes none. */
    String asked() {
        return method + target() + (operation.body() == null ? "" : text());
    }

    void text(String body) {
        raw = body.getBytes(StandardCharsets.UTF_8);
    }

    boolean takesJson() {
        return json != null
                && operation.bodyType() != null
                && operation.bodyType().endsWith("json");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
