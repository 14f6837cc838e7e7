package org.jixiao.testkit.twins;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How an operation is called, with slots for whose records it is called with.
 *
 * @param operation its operationId
 * @param role      who calls it when a unit's rows are made
 * @param path      the value of each path parameter
 * @param query     the query parameters
 * @param body      null where there is none
 * @param type      media type of the body
 * @param keeps     what the answer brings: kind to a JSON pointer into the answer
 */
public record Call(
        String operation,
        String role,
        Map<String, String> path,
        Map<String, String> query,
        String body,
        String type,
        Map<String, String> keeps) {

    private static final String JSON = "application/json";

    public static Call of(String operation, String role) {
        return new Call(operation, role, Map.of(), Map.of(), null, JSON, Map.of());
    }

    /** On the record of this kind: {@code {id}} of the path. */
    public Call on(String kind) {
        return path("id", "${" + kind + "}");
    }

    public Call path(String name, String value) {
        return new Call(operation, role, with(path, name, value), query, body, type, keeps);
    }

    public Call query(String name, String value) {
        return new Call(operation, role, path, with(query, name, value), body, type, keeps);
    }

    public Call body(String template) {
        return new Call(operation, role, path, query, template, type, keeps);
    }

    public Call body(String template, String mediaType) {
        return new Call(operation, role, path, query, template, mediaType, keeps);
    }

    /** The answer's id is one of this kind. */
    public Call keeping(String kind) {
        return keeping(kind, "/id");
    }

    public Call keeping(String kind, String pointer) {
        return new Call(operation, role, path, query, body, type, with(keeps, kind, pointer));
    }

    Set<Slot> slots() {
        var slots = new LinkedHashSet<Slot>();
        path.values().forEach(value -> slots.addAll(Slot.of(value)));
        query.values().forEach(value -> slots.addAll(Slot.of(value)));
        if (body != null) {
            slots.addAll(Slot.of(body));
        }
        return slots;
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
