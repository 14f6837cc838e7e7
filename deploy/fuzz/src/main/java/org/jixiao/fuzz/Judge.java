package org.jixiao.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says what is wrong with an answer. Sentences name places and rules, never the values of an answer. */
final class Judge {

    /** Whoever waits longer waits for ever. A document takes a second, and ten where other work keeps the machine busy. */
    static final long LONGEST_MILLIS = 30_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> UNPUBLISHED_VERBS = Set.of("HEAD", "OPTIONS", "TRACE");

    private final Predicate<Api> peersAnswer;

    /** @param peersAnswer whether all that this service depends on answers at this moment */
    Judge(Predicate<Api> peersAnswer) {
        this.peersAnswer = peersAnswer;
    }

    List<String> faults(Attempt attempt, Answer answer) {
        if (answer.failure() != null) {
            return List.of("no answer: " + answer.failure());
        }
        var faults = new ArrayList<String>();
        status(attempt, answer, faults);
        headers(answer, faults);
        if (answer.millis() > LONGEST_MILLIS) {
            faults.add("answered after more than " + LONGEST_MILLIS / 1000 + " s");
        }
        if (answer.status() >= 400 && !attempt.method().equals("HEAD")) {
            problem(answer, faults);
        }
        contract(attempt, answer, faults);
        if (answer.text().contains(Poison.EVALUATED)) {
            faults.add("a template in a value was evaluated");
        }
        return faults;
    }

    private void status(Attempt attempt, Answer answer, List<String> faults) {
        var status = answer.status();
        if (status >= 500 && (status != 503 || peersAnswer.test(attempt.api()))) {
            faults.add("status " + status);
        }
        if (answer.isSuccess() && attempt.draft().mustBeRefused) {
            faults.add("status " + status + " where a refusal is due: " + reason(attempt));
        }
    }

    private static String reason(Attempt attempt) {
        var twist = attempt.draft().twist;
        return twist.isEmpty() ? "the caller has no permission" : twist;
    }

    private static void headers(Answer answer, List<String> faults) {
        var cache = answer.header("cache-control");
        if (cache == null || !cache.contains("no-store")) {
            faults.add("no Cache-Control: no-store (status " + answer.status() + ")");
        }
        if (answer.headers().containsKey("x-injected") || answer.headers().containsKey("set-cookie")) {
            faults.add("a header that the caller chose");
        }
    }

    /** RFC 9457 as this API has it, whatever refused the request. */
    private static void problem(Answer answer, List<String> faults) {
        var type = answer.header("content-type");
        if (type == null || !type.startsWith(PROBLEM)) {
            faults.add("status " + answer.status() + " without a problem document");
        } else {
            var problem = json(answer.body());
            if (!problem.path("type").asText().matches("/problems/[a-z0-9-]+")
                    || problem.path("title").asText().isBlank()
                    || problem.path("status").asInt() != answer.status()
                    || !problem.path("detail").isTextual()
                    || !problem.path("instance").asText().startsWith("/")) {
                faults.add("a problem document of another form (status " + answer.status() + ")");
            }
        }
        InnerWords.in(answer.text()).ifPresent(word -> faults.add("inner words in an error: " + word));
    }

    /** By the operation that was really met: with another method that may be another one, or none. */
    private static void contract(Attempt attempt, Answer answer, List<String> faults) {
        if (UNPUBLISHED_VERBS.contains(attempt.method()) || isElsewhere(attempt) && answer.status() >= 400) {
            return;
        }
        var met = attempt.method().equals(attempt.operation().method())
                ? Optional.of(attempt.operation())
                : attempt.api().contract().operation(attempt.method(), attempt.target());
        met.ifPresentOrElse(
                operation -> attempt.api()
                        .contract()
                        .violations(operation, answer.status(), answer.header("content-type"), answer.text())
                        .forEach(faults::add),
                () -> {
                    if (answer.isSuccess()) {
                        faults.add("an operation that is not published: " + attempt.method());
                    }
                });
    }

    /** The path leads to no operation, or to another one. */
    private static boolean isElsewhere(Attempt attempt) {
        return attempt.api()
                .contract()
                .operation(attempt.method(), attempt.target())
                .filter(attempt.operation()::equals)
                .isEmpty();
    }

    static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
