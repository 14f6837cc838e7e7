package org.jixiao.common.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one JSON form (RFC 8785) over which digests are taken. Amounts and rates are strings, absent values absent. */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** Up to here a long is what every reader of JSON takes it for. */
    private static final long EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    public static String of(Object value) {
        var text = new StringBuilder();
        if (isPlain(value)) {
            write(value, text);
            return text.toString();
        }
        return of(value, MAPPER);
    }

    /** As this mapper sees the value. A tree is written straight, without the detour over a text that is parsed again. */
    public static String of(Object value, ObjectMapper mapper) {
        try {
            var tree = mapper.<JsonNode>valueToTree(value);
            if (!isPlain(tree)) {
                return ofJson(mapper.writeValueAsString(value));
            }
            var text = new StringBuilder();
            write(tree, text);
            return text.toString();
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException("has no JSON form", unserialisable);
        }
    }

    public static String ofJson(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException malformed) {
            throw new IllegalArgumentException("is no JSON", malformed);
        }
    }

    /** Whether the form can be written straight from the value: rows that are hashed by the hundred thousand are such. */
    private static boolean isPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(entry ->
                            entry.getKey() instanceof String && entry.getValue() != null && isPlain(entry.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(CanonicalJson::isPlain);
        }
        return value instanceof String || value instanceof UUID || value instanceof Integer || value instanceof Boolean;
    }

    /** Numbers that are no integers have a form of their own, which is left to those who know it. */
    private static boolean isPlain(JsonNode node) {
        if (node.isContainerNode()) {
            for (var part : node) {
                if (!isPlain(part)) {
                    return false;
                }
            }
            return true;
        }
        return node.isTextual() || node.isBoolean() || node.isNull() || isExact(node);
    }

    private static boolean isExact(JsonNode node) {
        return node.isInt() || (node.isLong() && Math.abs(node.longValue()) <= EXACT);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            var sorted = new ArrayList<Map.Entry<String, JsonNode>>(node.properties());
            sorted.sort(Map.Entry.comparingByKey());
            var before = "{";
            for (var entry : sorted) {
                quote(entry.getKey(), text.append(before));
                write(entry.getValue(), text.append(':'));
                before = ",";
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            var before = "[";
            for (var element : node) {
                write(element, text.append(before));
                before = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isTextual()) {
            quote(node.textValue(), text);
        } else {
            text.append(node.asText());
        }
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            var sorted = map instanceof SortedMap<?, ?> already && already.comparator() == null
                    ? already
                    : new TreeMap<Object, Object>(map);
            var before = "{";
            for (var entry : sorted.entrySet()) {
                quote((String) entry.getKey(), text.append(before));
                write(entry.getValue(), text.append(':'));
                before = ",";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            var before = "[";
            for (var element : list) {
                write(element, text.append(before));
                before = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String || value instanceof UUID) {
            quote(value.toString(), text);
        } else {
            text.append(value);
        }
    }

    /** RFC 8785, 3.2.2.2. Most strings have nothing to escape and are copied whole. */
    private static void quote(String value, StringBuilder text) {
        text.append('"');
        var copied = 0;
        for (int at = 0; at < value.length(); at++) {
            var character = value.charAt(at);
            if (character < ' ' || character == '"' || character == '\\') {
                text.append(value, copied, at).append(escaped(character));
                copied = at + 1;
            }
        }
        text.append(copied == 0 ? value : value.substring(copied)).append('"');
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HexFormat.of().toHexDigits((byte) character);
        };
    }
}
