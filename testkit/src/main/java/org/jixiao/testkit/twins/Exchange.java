package org.jixiao.testkit.twins;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request and its answer.
 *
 * @param sent    method, path, query and body: what the caller knew
 * @param headers lower-case names; without those that change from answer to answer by themselves
 * @param text    the body, documents as the text that they show
 */
record Exchange(String sent, int status, Map<String, List<String>> headers, String text) {

    private static final List<String> BY_THEMSELVES = List.of("date", "content-length", ":status");

    Exchange {
        headers = new TreeMap<>(headers);
        headers.keySet().removeAll(BY_THEMSELVES);
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    /** Everything that the answer tells. */
    String told() {
        return headers + "\n" + text;
    }

    @Override
    public String toString() {
        return sent + " -> " + status + " " + text.substring(0, Math.min(400, text.length()));
    }
}
