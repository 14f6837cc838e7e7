package org.jixiao.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of the service, over four connections; the first answer that is not as it should be ends the benchmark. */
final class Requests {

    private static final int CONNECTIONS = 4;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;
    private final Token token;
    private final District district;

    Requests(Server server, Token token, District district) {
        this.server = server;
        this.token = token;
        this.district = district;
    }

    @FunctionalInterface
    interface Numbered {
        void request(int number) throws Exception;
    }

    /** All numbers of the range, once each. */
    void each(int from, int to, Numbered work) throws Exception {
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var workers = new ArrayList<Callable<Void>>();
            for (int worker = 0; worker < CONNECTIONS; worker++) {
                int first = from + worker;
                workers.add(() -> {
                    for (int number = first; number < to; number += CONNECTIONS) {
                        work.request(number);
                    }
                    return null;
                });
            }
            for (var outcome : pool.invokeAll(workers)) {
                outcome.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** Scores the targets of one project: everything is read, scored, traced and stored. */
    void draft(int evaluation) throws Exception {
        var body = """
                {"region": "130109", "unit": "%s", "fiscalYear": %d, "level": "project", "project": "%s",
                "explanations": [], "achievement": "示例年度总体目标已完成"}"""
                .formatted(district.unitOf(evaluation), district.yearOf(evaluation), District.projectOf(evaluation));
        var scored = post("clerk", "/api/v1/self-evaluations", body, 201);
        if (scored.split("\"automaticScore\"", -1).length - 1 != District.INDICATORS) {
            throw new IllegalStateException(scored);
        }
    }

    String draftPack(String content) throws Exception {
        return found(ID, post("finance-clerk", "/api/v1/rule-packs", content, 201)).group(1);
    }

    /** @return what the trial came to, when it has come to its end */
    String tried(String pack, int year) throws Exception {
        var body = "{\"rulePack\": \"%s\", \"region\": \"130109\", \"fromYear\": %d, \"toYear\": %d}".formatted(pack, year, year);
        var path = "/api/v1/what-ifs/" + found(ID, post("finance-clerk", "/api/v1/what-ifs", body, 202)).group(1);
        var trial = "";
        while (!trial.contains("\"finishedAt\"")) {
            Thread.sleep(250);
            trial = get(path);
        }
        if (!trial.contains("\"status\":\"done\"")) {
            throw new IllegalStateException(trial);
        }
        return trial;
    }

    /** The roll-up of the region with its first departments. */
    void rollup(int year, int units) throws Exception {
        var answer = get("/api/v1/rollups?region=130109&fiscalYear=" + year);
        if (!answer.contains("\"total\":{\"units\":" + units + ",")) {
            throw new IllegalStateException(answer);
        }
    }

    /** The roll-up with each of its units, page by page. */
    void everyUnit(int year, int units) throws Exception {
        var next = "/api/v1/rollups?region=130109&by=unit&limit=200&fiscalYear=" + year;
        int seen = 0;
        while (next != null) {
            var page = get(next);
            seen += page.split("\"code\":", -1).length - 1;
            var link = NEXT.matcher(page);
            next = link.find() ? link.group(1) : null;
        }
        if (seen != units) {
            throw new IllegalStateException("the pages have " + seen + " units, not " + units);
        }
    }

    private String get(String path) throws Exception {
        return sent(request("finance-clerk", path).GET(), 200);
    }

    private String post(String role, String path, String body, int status) throws Exception {
        var request = request(role, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return sent(request, status);
    }

    private HttpRequest.Builder request(String role, String path) throws Exception {
        var now = Instant.now().getEpochSecond();
        // One token a minute, so that it is a known one when it is sent again.
        return HttpRequest.newBuilder(URI.create(server.base() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.signed(role, now - now % 60));
    }

    private String sent(HttpRequest.Builder request, int status) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static Matcher found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher;
    }
}
