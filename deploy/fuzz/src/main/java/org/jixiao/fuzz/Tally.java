package org.jixiao.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.contract.Operation;

/** The figures of a run. */
final class Tally {

    private static final int SLOWEST = 8;

    private final Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
    private final Map<String, Long> byStatus = new TreeMap<>();
    private final Map<String, long[]> byOperation = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> refusals = new TreeMap<>();
    private final List<Slow> slowest = new ArrayList<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, Integer> times = new TreeMap<>();

    private record Slow(long millis, String operation, long number) {}

    Tally(List<Composer.Subject> subjects) {
        subjects.forEach(subject -> byOperation.put(name(subject.api(), subject.operation()), new long[3]));
    }

    synchronized void count(Attempt attempt, Answer answer, List<String> faults) {
        if (attempt.number() > 0) {
            byKind.merge(attempt.kind(), 1L, Long::sum);
            byStatus.merge(answer.status() == 0 ? "none" : answer.status() / 100 + "xx", 1L, Long::sum);
            operation(attempt, answer);
            slow(new Slow(answer.millis(), name(attempt.api(), attempt.operation()), attempt.number()));
        }
        for (var fault : faults) {
            var finding = new Finding(attempt, answer.status(), fault);
            findings.putIfAbsent(finding.cause(), finding);
            times.merge(finding.cause(), 1, Integer::sum);
        }
    }

    private void operation(Attempt attempt, Answer answer) {
        if (attempt.kind() == Kind.VALID) {
            var counts = byOperation.get(name(attempt.api(), attempt.operation()));
            counts[0]++;
            counts[1] += answer.isSuccess() ? 1 : 0;
            if (!answer.isSuccess()) {
                refusals.computeIfAbsent(name(attempt.api(), attempt.operation()), each -> new TreeMap<>())
                        .merge(slug(answer), 1, Integer::sum);
            }
        }
        byOperation.get(name(attempt.api(), attempt.operation()))[2] += answer.millis();
    }

    private void slow(Slow one) {
        slowest.add(one);
        slowest.sort(Comparator.comparingLong(Slow::millis).reversed());
        if (slowest.size() > SLOWEST) {
            slowest.remove(SLOWEST);
        }
    }

    synchronized int findings() {
        return findings.size();
    }

    synchronized long reached() {
        return byOperation.values().stream().filter(counts -> counts[1] > 0).count();
    }

    synchronized Map<Kind, Long> byKind() {
        return Map.copyOf(byKind);
    }

    /** Valid requests answered with success, operation by operation, and the time that all of its requests took. */
    synchronized List<String> operations() {
        var lines = new ArrayList<String>();
        byOperation.forEach((operation, counts) -> lines.add("  %5.1f %%  %5d of %5d  %7.1f s  %s%s"
                .formatted(
                        counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0],
                        counts[1],
                        counts[0],
                        counts[2] / 1000.0,
                        operation,
                        mostRefused(operation))));
        return lines;
    }

    /** Why an operation is hard to reach. */
    private String mostRefused(String operation) {
        return refusals.getOrDefault(operation, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(refusal -> "  " + refusal.getKey() + " " + refusal.getValue())
                .collect(Collectors.joining());
    }

    private static String slug(Answer answer) {
        return Judge.json(answer.body())
                .path("type")
                .asText("/problems/" + answer.status())
                .replaceFirst("/problems/", "");
    }

    synchronized List<String> summary() {
        var lines = new ArrayList<String>();
        lines.add("requests by kind: " + byKind);
        lines.add("answers by status class: " + byStatus);
        lines.add("operations reached with 2xx by valid requests: %d of %d (%.0f %%)"
                .formatted(reached(), byOperation.size(), 100.0 * reached() / byOperation.size()));
        slowest.forEach(slow ->
                lines.add("slowest: %d ms, number %d, %s".formatted(slow.millis(), slow.number(), slow.operation())));
        lines.add("findings: " + findings.size());
        return lines;
    }

    synchronized List<String> told(long seed) {
        return findings.values().stream()
                .map(finding -> finding.told(seed, times.get(finding.cause())))
                .toList();
    }

    private static String name(Api api, Operation operation) {
        return api.service().id() + " " + operation;
    }
}
