package org.jixiao.evaluation.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.testkit.wire.BrokenLine;

/**
 * Budget and beneficiary on one port, over real HTTP, answering in the form of their contract. A test puts what they
 * shall say: {@code PUT /control/<key>} with the value as the body. Keys: {@code closed}, {@code status},
 * {@code watermark}, {@code forged}, {@code holds} (a status for holds),
 * {@code line} (of {@link BrokenLine}), {@code changes} (a line for each: position and unit), and {@code projects}, {@code <fact name>} or
 * {@code <fact name>@<project>}, of another year than 2025 with {@code /<year>} behind it.
 */
public class RecordedPeers implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Long enough for what these say, and short for a test that waits until it is over. */
    private static final String MILLISECONDS = "6000";

    /** The year of which the tests mostly speak. */
    private static final int YEAR = 2025;

    /** Behind a value: no record stands behind it, as behind the zero of a year that nobody kept. */
    private static final String UNRECORDED = " unrecorded";

    /** A hundred callers at once are answered side by side, as peers do; none is turned away at the door. */
    private static final int WAITING = 1_000;

    private static final int CHANGES = 3;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final RecordedHolds holds = new RecordedHolds();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "jixiao.peer.budget.url", url,
                "jixiao.alerts.token-url", url + "/token",
                "jixiao.peer.beneficiary.url", url,
                "quarkus.rest-client.budget.read-timeout", MILLISECONDS,
                "quarkus.rest-client.beneficiary.read-timeout", MILLISECONDS,
                "test.peers", url);
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (answers.containsKey("line") && !path.startsWith("/control/")) {
            BrokenLine.valueOf(answers.get("line")).answer(exchange);
            return;
        }
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/token") || path.endsWith("/hold")) {
                holds.answer(exchange, body, answers.get("holds"));
            } else if (path.startsWith("/control/")) {
                control(path.substring("/control/".length()), body);
                send(exchange, 200, "{}");
            } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                send(exchange, 401, "{}");
            } else if (answers.containsKey("status")) {
                send(exchange, Integer.parseInt(answers.get("status")), """
                        {"type": "/problems/not-found", "title": "未找到", "status": 404, "detail": "没有这个项目"}""");
            } else {
                send(
                        exchange,
                        200,
                        path.endsWith("/changes")
                                ? changes(exchange.getRequestURI().getQuery())
                                : recorded(path, body));
            }
        }
    }

    /** {@code changes}: a line for each, its position and its unit; they come by at most three. */
    private String changes(String query) {
        var after = Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1"));
        var rest = answers.getOrDefault("changes", "")
                .lines()
                .filter(line -> Long.parseLong(line.split(" ")[0]) > after)
                .toList();
        var page = rest.stream()
                .limit(CHANGES)
                .map(line -> """
                        {"position": %s, "region": "130109", "unit": "%s", "recordedAt": "2026-01-15T01:00:00Z"}""".formatted((Object[]) line.split(" ")))
                .collect(Collectors.joining(","));
        return "{\"items\": [" + page + "]" + (rest.size() > CHANGES ? ", \"next\": \"/api/v1/changes\"" : "") + "}";
    }

    private void control(String key, String value) {
        if (key.equals("reset")) {
            answers.clear();
        } else {
            answers.put(key, value);
        }
    }

    private String recorded(String path, String body) throws IOException {
        if (path.endsWith("/closing")) {
            return "{\"closed\": " + answers.getOrDefault("closed", "true")
                    + ", \"closedAt\": \"2026-01-05T01:00:00Z\"}";
        }
        if (path.endsWith("/api/v1/facts")) {
            return "{\"facts\": ["
                    + Stream.of(
                                    "delivery.households",
                                    "delivery.persons",
                                    "delivery.amount",
                                    "delivery.standard",
                                    "programme.standard",
                                    "coverage.rate",
                                    "project.spent")
                            .map("{\"name\": \"%s\"}"::formatted)
                            .collect(Collectors.joining(","))
                    + "]}";
        }
        if (path.endsWith("/watermark")) {
            return "{\"knownAt\": \"" + watermark() + "\"}";
        }
        if (path.endsWith("/projects")) {
            return answers.getOrDefault("projects", "{\"items\": []}");
        }
        return facts(JSON.readTree(body));
    }

    private String facts(JsonNode query) throws IOException {
        if (query.has("groupBy")) {
            return ofUnits(query);
        }
        var facts = new ArrayList<Fact>();
        for (var wanted : query.get("facts")) {
            var subject = JSON.treeToValue(wanted.get("subject"), FactSubject.class);
            facts.add(fact(
                    wanted.get("name").asText(),
                    subject,
                    query.get("fiscalYear").asInt(),
                    LocalDate.parse(query.get("asOf").asText()),
                    Instant.parse(query.get("knownAt").asText())));
        }
        return JSON.writeValueAsString(Map.of("knownAt", query.get("knownAt").asText(), "facts", facts));
    }

    /** {@code of <fact name>}: a line for each unit, its code and its value. */
    private String ofUnits(JsonNode query) throws IOException {
        var name = query.at("/facts/0/name").asText();
        var region = query.at("/facts/0/subject/region").asText();
        var facts = new ArrayList<Fact>();
        for (var line : answers.getOrDefault("of " + name, "").lines().toList()) {
            var reading = new FactReading(line.split(" ")[1], 1, Digest.of(Map.of("rows", line)), "/api/v1/" + name);
            facts.add(Fact.measured(
                    name,
                    FactSubject.ofUnit(region, line.split(" ")[0]),
                    query.get("fiscalYear").asInt(),
                    LocalDate.parse(query.get("asOf").asText()),
                    Instant.parse(query.get("knownAt").asText()),
                    reading,
                    "元"));
        }
        return JSON.writeValueAsString(Map.of("knownAt", query.get("knownAt").asText(), "facts", facts));
    }

    private Fact fact(String name, FactSubject subject, int year, LocalDate asOf, Instant knownAt) {
        var key = subject.project() == null ? name : name + "@" + subject.project();
        var said = ofUnit(name, subject, year).orElseGet(() -> answers.get(year == YEAR ? key : key + "/" + year));
        var value = said == null || said.isEmpty() ? null : said.split(" ")[0];
        var unit = said == null || !said.contains(" ") ? "元" : said.split(" ")[1];
        var reading = new FactReading(
                value,
                value == null || said.endsWith(UNRECORDED) ? 0 : 1,
                Digest.of(Map.of("rows", name)),
                "/api/v1/" + name);
        var fact = Fact.measured(name, subject, year, asOf, knownAt, reading, unit);
        return answers.containsKey("forged") ? forged(fact) : fact;
    }

    /** What the lines {@code of <fact name>} say of one unit. */
    private Optional<String> ofUnit(String name, FactSubject subject, int year) {
        return answers.getOrDefault("of " + name, "")
                .lines()
                .filter(line -> year == YEAR && line.split(" ")[0].equals(subject.unit()))
                .map(line -> line.split(" ")[1])
                .findFirst();
    }

    private static Fact forged(Fact fact) {
        return new Fact(
                fact.name(),
                fact.subject(),
                fact.fiscalYear(),
                fact.asOf(),
                fact.knownAt(),
                "999999",
                fact.unitOfMeasure(),
                fact.rows(),
                fact.rowsDigest(),
                fact.digest(),
                fact.source());
    }

    private String watermark() {
        return answers.getOrDefault("watermark", "2026-02-01T01:00:00Z");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
