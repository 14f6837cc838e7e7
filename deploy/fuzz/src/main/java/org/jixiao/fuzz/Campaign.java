package org.jixiao.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/** Sends what the composer makes, from a few threads, and has every answer judged. */
final class Campaign {

    private static final int VISITS = 3;

    private final Composer composer;
    private final Harvest harvest;
    private final Judge judge;
    private final Function<Person, String> tokens;
    private final Tally tally;

    Campaign(Composer composer, Harvest harvest, Judge judge, Function<Person, String> tokens) {
        this.composer = composer;
        this.harvest = harvest;
        this.judge = judge;
        this.tokens = tokens;
        this.tally = new Tally(composer.subjects());
    }

    Tally tally() {
        return tally;
    }

    /** Reads what there is: first the lists, then what they name. */
    void lookAround() {
        var wires = new Wires();
        for (var visit = 0; visit < VISITS; visit++) {
            for (var subject : composer.subjects()) {
                if (subject.operation().method().equals("GET")
                        && (visit > 0 || !subject.operation().path().contains("{"))) {
                    perform(composer.visit(subject, visit), wires);
                }
            }
        }
        wires.close();
    }

    /** @param threads at once; each has a connection of its own to each service */
    void run(long requests, int threads) {
        var next = new AtomicLong(1);
        var pool = Executors.newFixedThreadPool(threads);
        var workers = new ArrayList<Future<?>>();
        for (var i = 0; i < threads; i++) {
            workers.add(pool.submit(() -> work(next, requests)));
        }
        try {
            for (var worker : workers) {
                worker.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
    }

    /** One request of a run again. */
    Answer replay(Attempt attempt) {
        var wires = new Wires();
        try {
            return perform(attempt, wires);
        } finally {
            wires.close();
        }
    }

    private void work(AtomicLong next, long requests) {
        var wires = new Wires();
        for (var number = next.getAndIncrement(); number <= requests; number = next.getAndIncrement()) {
            perform(composer.compose(number), wires);
        }
        wires.close();
    }

    private Answer perform(Attempt attempt, Wires wires) {
        var person = attempt.draft().person;
        var answer = wires.to(attempt.api()).send(attempt, person == null ? null : tokens.apply(person));
        tally.count(attempt, answer, judge.faults(attempt, answer));
        if (answer.isSuccess()) {
            learn(attempt, answer);
        }
        return answer;
    }

    private void learn(Attempt attempt, Answer answer) {
        var type = answer.header("content-type");
        if (type == null
                || !type.startsWith("application/json")
                || attempt.method().equals("OPTIONS")) {
            return;
        }
        var service = attempt.api().service();
        var json = Judge.json(answer.body());
        var id = attempt.draft().path.get("id");
        if (attempt.operation().isWrite() && id != null) {
            harvest.moved(service, Requests.collection(attempt.operation()), id, json);
        }
        harvest.learn(service, collection(attempt, answer), json, answer.header("etag"));
        var next = json.path("next").asText("");
        if (next.contains("cursor=")) {
            harvest.cursor(service + " " + attempt.operation().path(), next.replaceFirst(".*cursor=", ""));
        }
        var key = attempt.draft().headers.get("Idempotency-Key");
        // A blank header is none to HTTP.
        if (key != null && !key.isBlank() && attempt.draft().person != null) {
            harvest.usedKeys()
                    .add(new UsedKeys.Used(
                            service,
                            attempt.draft().person.account(),
                            key,
                            attempt.draft().asked()));
        }
    }

    /** Where the record lives that was answered: its address says it best. */
    private static String collection(Attempt attempt, Answer answer) {
        var location = answer.header("location");
        var path = location != null
                ? location.replaceFirst(".*/api/v1", "")
                : attempt.operation().path().substring(7);
        var segments = List.of(path.substring(1).split("/"));
        if (location != null) {
            return segments.get(Math.max(0, segments.size() - 2));
        }
        var named = Requests.collection(attempt.operation());
        var id = attempt.draft().path.get("id");
        if (named != null && id != null && answer.text().contains("\"id\":\"" + id + "\"")) {
            return named;
        }
        return segments.stream()
                .filter(segment -> !segment.startsWith("{"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** The connections of one thread. */
    private static final class Wires {

        private final Map<Service, Wire> open = new EnumMap<>(Service.class);

        Wire to(Api api) {
            return open.computeIfAbsent(api.service(), service -> new Wire(api.base()));
        }

        void close() {
            open.values().forEach(Wire::close);
        }
    }
}
