package org.jixiao.testkit.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether a refusal is what callers were promised: a problem document in their language that says nothing internal. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folder below the root in which this copy of the sources lies: no answer knows where it was built. */
    private static final String HERE = "/" + Path.of("").toAbsolutePath().getName(0) + "/";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Names of code, of the database and of the machine; the reply's own path may be repeated. */
    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)\\b(org|java|javax|jakarta|io|com)\\.[a-z]+\\.[a-z]|exception|\\bat [a-z.]+\\(|stack ?trace"
                    + "|hibernate|jackson|jdbc|postgres|sqlstate|\\bselect\\b.*\\bfrom\\b|\\binsert into\\b|_pkey|_fkey"
                    + "|_check\\b|_key\\b|localhost|127\\.0\\.0\\.1|/(?:tmp|home)/|" + Pattern.quote(HERE)
                    + "|\\.java\\b|\\.yaml\\b");

    private Judge() {}

    /** What is wrong with the refusal; empty when it is as promised. */
    static List<String> complaints(Reply reply, boolean english, Set<Integer> expected) {
        var complaints = new ArrayList<>(reply.violations());
        if (!expected.contains(reply.status())) {
            complaints.add("status is not " + expected);
        }
        if (!reply.mediaType().equals("application/problem+json")) {
            complaints.add("no problem document");
            return complaints;
        }
        if (!reply.header("Cache-Control").orElse("").equals("no-store")) {
            complaints.add("may be cached");
        }
        if (!reply.header("Content-Language").orElse("").equals(english ? "en" : "zh-CN")) {
            complaints.add("Content-Language is " + reply.header("Content-Language"));
        }
        words(json(reply), english, complaints);
        if (json(reply).path("status").asInt() != reply.status()) {
            complaints.add("says another status than it has");
        }
        if (INTERNAL.matcher(reply.body()).find()) {
            complaints.add("says something internal");
        }
        return complaints;
    }

    static Set<String> pointers(Reply reply) {
        var pointers = new TreeSet<String>();
        json(reply)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }

    private static void words(JsonNode problem, boolean english, List<String> complaints) {
        var sentences = new ArrayList<>(List.of(problem.path("title"), problem.path("detail")));
        problem.path("errors").forEach(error -> sentences.add(error.path("message")));
        for (var sentence : sentences) {
            if (sentence.asText().isBlank() || HAN.matcher(sentence.asText()).find() == english) {
                complaints.add("not in the caller's language: " + sentence.asText());
            }
        }
    }

    private static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
