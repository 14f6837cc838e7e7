package org.jixiao.verifier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row in the hands of a forger who knows the format. */
final class ChainRow {

    static final List<String> TEXTS = List.of(
            "service", "id", "region", "unit", "recordedAt", "actor", "actorName", "act", "entity", "entityId", "content",
            "prev", "hash");

    private final Map<String, Object> columns;

    private ChainRow(Map<String, Object> columns) {
        this.columns = columns;
    }

    static ChainRow of(String line) {
        try {
            return new ChainRow(new TreeMap<>(Json.object(line)));
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String hash() {
        return (String) columns.get("hash");
    }

    String actor() {
        return (String) columns.get("actor");
    }

    void set(String name, String value) {
        columns.put(name, value);
    }

    void setNumber(String name, long value) {
        columns.put(name, new Json.Number(Long.toString(value)));
    }

    /** The row with another actor, its content and its hash in accordance. */
    String rewritten(String actor, String prev, long seq) {
        var forged = new ChainRow(new TreeMap<>(columns));
        forged.set("actor", actor);
        forged.setNumber("seq", seq);
        forged.set("prev", prev == null ? (String) columns.get("prev") : prev);
        try {
            var content = new TreeMap<>(Json.object((String) columns.get("content")));
            content.put("actor", actor);
            content.put("seq", new Json.Number(Long.toString(seq)));
            forged.set("content", written(content));
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
        forged.set("hash", Hashes.ofContent((String) forged.columns.get("content"), (String) forged.columns.get("prev")));
        return forged.line();
    }

    String line() {
        return written(columns);
    }

    private static String written(Object value) {
        if (value instanceof Map<?, ?> members) {
            var written = new StringBuilder("{");
            members.forEach((name, member) -> {
                if (written.length() > 1) {
                    written.append(',');
                }
                written.append(quoted((String) name)).append(':').append(written(member));
            });
            return written.append('}').toString();
        }
        if (value instanceof List<?> items) {
            return "[" + String.join(",", items.stream().map(ChainRow::written).toList()) + "]";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
