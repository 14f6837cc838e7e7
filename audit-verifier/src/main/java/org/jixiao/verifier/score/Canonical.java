package org.jixiao.verifier.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.verifier.Unreadable;

/** RFC 8785 for what traces are made of: objects, lists and texts. What is null is left out. */
final class Canonical {

    private Canonical() {}

    static String of(Object json) throws Unreadable {
        var text = new StringBuilder();
        write(json, text);
        return text.toString();
    }

    private static void write(Object json, StringBuilder text) throws Unreadable {
        if (json instanceof Map<?, ?> object) {
            var sorted = new TreeMap<String, Object>();
            object.forEach((name, value) -> sorted.put((String) name, value));
            sorted.values().removeIf(value -> value == null);
            var before = "{";
            for (var member : sorted.entrySet()) {
                quote(member.getKey(), text.append(before));
                write(member.getValue(), text.append(':'));
                before = ",";
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (json instanceof List<?> list) {
            var before = "[";
            for (var item : list) {
                write(item, text.append(before));
                before = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (json instanceof String string) {
            quote(string, text);
        } else {
            throw new Unreadable("a trace holds texts only");
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (var at = 0; at < string.length(); at++) {
            var letter = string.charAt(at);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u%04x".formatted((int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
