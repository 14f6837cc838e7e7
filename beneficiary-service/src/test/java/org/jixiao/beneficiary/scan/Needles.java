package org.jixiao.beneficiary.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Looks for many strings at once: a filter over the hashes of their last letters (the first are alike) passes nearly no
 * place of a text, and what passes is compared. Each is also looked for as hexadecimal and in the escapes of JSON.
 */
final class Needles {

    private static final int TAIL = 6;
    private static final int BITS = 1 << 22;

    private final Map<String, List<String>> byTail = new HashMap<>();
    private final BitSet filter = new BitSet(BITS);

    void add(String secret) {
        addForm(secret);
        addForm(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        if (!secret.chars().allMatch(letter -> letter < 128)) {
            var escaped = new StringBuilder();
            secret.chars()
                    .forEach(letter -> escaped.append(letter < 128 ? "" + (char) letter : "\\u%04x".formatted(letter)));
            addForm(escaped.toString());
        }
    }

    private void addForm(String form) {
        var tail = form.substring(form.length() - TAIL);
        byTail.computeIfAbsent(tail, any -> new ArrayList<>()).add(form);
        filter.set(hash(tail, 0));
    }

    /** @return how often any of them occurs */
    int countIn(String text) {
        var found = 0;
        for (var at = 0; at + TAIL <= text.length(); at++) {
            if (filter.get(hash(text, at))) {
                found += foundAt(text, at);
            }
        }
        return found;
    }

    private int foundAt(String text, int at) {
        var found = 0;
        for (var form : byTail.getOrDefault(text.substring(at, at + TAIL), List.of())) {
            found += text.startsWith(form, at + TAIL - form.length()) ? 1 : 0;
        }
        return found;
    }

    private static int hash(String text, int at) {
        var hash = 0;
        for (var i = 0; i < TAIL; i++) {
            hash = hash * 31 + text.charAt(at + i);
        }
        return (hash ^ hash >>> 13) & (BITS - 1);
    }
}
