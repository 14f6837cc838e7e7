package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Texts and values that no clerk types, and what becomes of those that a careless reader would run. */
final class Poison {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What an evaluated template would leave in an answer. */
    static final String EVALUATED = "8641969";

    /** May be taken as mere text; must not be run, rendered or break anything. */
    static final List<String> HARMLESS_IF_TEXT = List.of(
            "' OR '1'='1",
            "'); DROP TABLE payment; --",
            "1; SELECT pg_sleep(20)",
            "%' ESCAPE '!",
            "${1234567*7}",
            "#{1234567*7}",
            "{{1234567*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "=cmd|' /C calc'!A0",
            "\u202e示例\u202c\u200f",
            "\ufeff零宽\u200b\u200d",
            "é\u0301\u0302\u0303\u0304\u0305",
            "\u0001\u0007\u001b[31m\u007f\u0085",
            "行一\r\nSet-Cookie: a=b",
            "👩‍👩‍👧‍👦",
            "null",
            "__proto__");

    private Poison() {}

    /** A value of another JSON type than the one that is wanted. */
    static JsonNode ofAnotherType(JsonNode value, Scene scene) {
        var others = List.<JsonNode>of(
                JSON.numberNode(1735689600L),
                JSON.numberNode(1.5),
                JSON.textNode("1"),
                JSON.booleanNode(true),
                JSON.arrayNode().add(2025).add(1).add(1),
                JSON.objectNode().put("value", "1"),
                JSON.arrayNode());
        JsonNode other;
        do {
            other = others.get(scene.below(others.size()));
        } while (sameType(other, value));
        return other;
    }

    private static boolean sameType(JsonNode other, JsonNode value) {
        return other.getNodeType() == value.getNodeType() && (!other.isNumber() || other.isIntegralNumber());
    }

    static String text(Scene scene) {
        return HARMLESS_IF_TEXT.get(scene.below(HARMLESS_IF_TEXT.size()));
    }
}
