package org.jixiao.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object, strictly: no name twice, nothing after the end. Numbers stay as they are written, because a
 * number that is written otherwise was altered.
 */
public final class Json {

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A number as it is written. */
    public record Number(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    public static Map<String, Object> object(String text) throws Unreadable {
        var reader = new Json(text);
        if (!(reader.value(0) instanceof Map<?, ?> object) || reader.at != text.length()) {
            throw new Unreadable("not one JSON object");
        }
        var checked = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> checked.put((String) name, value));
        return checked;
    }

    private Object value(int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable("nested too deeply");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) throws Unreadable {
        var members = new LinkedHashMap<String, Object>();
        expect('{');
        if (peek() == '}') {
            at++;
            return members;
        }
        do {
            var name = string();
            expect(':');
            var value = value(depth + 1);
            if (members.containsKey(name)) {
                throw new Unreadable("a name occurs twice");
            }
            members.put(name, value);
        } while (more('}'));
        return members;
    }

    private List<Object> items(int depth) throws Unreadable {
        var items = new ArrayList<>();
        expect('[');
        if (peek() == ']') {
            at++;
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (more(']'));
        return items;
    }

    private boolean more(char end) throws Unreadable {
        var next = peek();
        if (next != ',' && next != end) {
            throw new Unreadable("neither a comma nor an end");
        }
        at++;
        return next == ',';
    }

    private String string() throws Unreadable {
        expect('"');
        var string = new StringBuilder();
        while (true) {
            var start = at;
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
            string.append(text, start, at);
            var next = take();
            if (next == '"') {
                return string.toString();
            }
            if (next != '\\') {
                throw new Unreadable("a control character in a string");
            }
            string.append(escaped());
        }
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter != '"' && letter != '\\';
    }

    private char escaped() throws Unreadable {
        var letter = take();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Unreadable("an unknown escape");
        };
    }

    private char unicode() throws Unreadable {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var digit = Character.digit(take(), 16);
            if (digit < 0) {
                throw new Unreadable("a malformed escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Number number() throws Unreadable {
        var start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start) {
            throw new Unreadable("no JSON value");
        }
        return new Number(text.substring(start, at));
    }

    private Object word(String word, Object value) throws Unreadable {
        if (!text.startsWith(word, at)) {
            throw new Unreadable("an unknown word");
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) throws Unreadable {
        if (take() != wanted) {
            throw new Unreadable("no " + wanted + " where one belongs");
        }
    }

    private char peek() throws Unreadable {
        if (at >= text.length()) {
            throw new Unreadable("it ends too early");
        }
        return text.charAt(at);
    }

    private char take() throws Unreadable {
        var next = peek();
        at++;
        return next;
    }
}
