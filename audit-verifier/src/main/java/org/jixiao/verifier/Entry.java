package org.jixiao.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One exported row.
 *
 * @param seq     as its column says
 * @param columns the row's own columns
 * @param said    the hashed content, read
 * @param content the hashed content, as it is
 */
record Entry(
        long seq, Map<String, Object> columns, Map<String, Object> said, String content, String prev, String hash) {

    /** What a row says twice: in a column, for queries, and in its hashed content. */
    private static final List<String> SAID_TWICE = List.of(
            "service",
            "fiscalYear",
            "id",
            "region",
            "unit",
            "seq",
            "recordedAt",
            "actor",
            "actorName",
            "act",
            "entity",
            "entityId");

    private static final Set<String> NAMES = names();

    static Entry of(String line) throws Unreadable {
        if (line == null) {
            throw new Unreadable("not UTF-8, or longer than any entry");
        }
        var columns = Json.object(line);
        if (!columns.keySet().equals(NAMES)) {
            throw new Unreadable("not the columns of an entry");
        }
        var content = text(columns, "content");
        return new Entry(
                number(columns, "seq"),
                columns,
                Json.object(content),
                content,
                text(columns, "prev"),
                text(columns, "hash"));
    }

    boolean matchesItsHash() {
        return Hashes.isHash(prev) && Hashes.ofContent(content, prev).equals(hash);
    }

    boolean columnsAgree() {
        return SAID_TWICE.stream()
                .allMatch(name -> columns.get(name) != null && columns.get(name).equals(said.get(name)));
    }

    ChainName chain() {
        return ChainName.of(said);
    }

    ChainName chainOfColumns() {
        return ChainName.of(columns);
    }

    static String text(Map<String, Object> object, String name) throws Unreadable {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new Unreadable(name + " is no text");
    }

    static long number(Map<String, Object> object, String name) throws Unreadable {
        try {
            var written = String.valueOf(object.get(name));
            var number = Long.parseLong(written);
            if (object.get(name) instanceof Json.Number && Long.toString(number).equals(written)) {
                return number;
            }
        } catch (NumberFormatException altered) {
            // said below
        }
        throw new Unreadable(name + " is no number");
    }

    private static Set<String> names() {
        var names = new TreeSet<>(SAID_TWICE);
        names.addAll(List.of("content", "prev", "hash"));
        return names;
    }
}
