package org.jixiao.beneficiary;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.testkit.wire.BrokenLine;

/**
 * Budget-service over real HTTP, in the form of its contract. Every project has plenty of money unless a test says
 * otherwise; a payment that no test has told of pays one yuan of the project whose id it bears.
 */
public class RecordedBudget implements QuarkusTestResourceLifecycleManager {

    public static final String VOUCHER = "2025-001";

    private static final Set<String> UNCODED = ConcurrentHashMap.newKeySet();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Instant KNOWN_AT = Instant.parse("2026-02-01T01:00:00Z");
    private static final Money PLENTY = new Money("100000000.00", "0.00");

    private static final Map<String, Money> PROJECTS = new ConcurrentHashMap<>();
    private static final Map<String, Paid> PAYMENTS = new ConcurrentHashMap<>();
    private static final Map<String, BrokenLine> LINES = new ConcurrentHashMap<>();
    private static final Set<String> FORGED = ConcurrentHashMap.newKeySet();
    private static final List<String> QUESTIONS = new ArrayList<>();

    private HttpServer server;

    private record Money(String adjusted, String spent) {}

    private record Paid(String project, String amount) {}

    public static void has(String project, String adjusted, String spent) {
        PROJECTS.put(project, new Money(adjusted, spent));
    }

    public static void paid(String payment, String project, String amount) {
        PAYMENTS.put(payment, new Paid(project, amount));
    }

    /** How the line breaks whenever the project or the payment is asked about. */
    public static void broken(String id, BrokenLine line) {
        LINES.put(id, line);
    }

    public static void repaired(String id) {
        LINES.remove(id);
    }

    /** A project that has no official code yet. */
    public static void uncoded(String project) {
        UNCODED.add(project);
    }

    public static void forged(String project) {
        FORGED.add(project);
    }

    /** Who asked what, in the order of asking: the bearer's token and the path. */
    public static List<String> questions() {
        synchronized (QUESTIONS) {
            return List.copyOf(QUESTIONS);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "jixiao.peer.budget.url",
                "http://localhost:" + server.getAddress().getPort(),
                // Long enough for what this says, and short for a test that waits until it is over.
                "quarkus.rest-client.budget.read-timeout",
                "1500");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (QUESTIONS) {
            QUESTIONS.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
        }
        var id = path.endsWith("/queries")
                ? JSON.readTree(body).at("/facts/0/subject/project").asText()
                : path.substring(path.lastIndexOf('/') + 1);
        if (LINES.containsKey(id)) {
            LINES.get(id).answer(exchange);
        } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            send(exchange, 401, "{}");
        } else if (path.startsWith("/api/v1/projects/")) {
            send(exchange, 200, """
                    {"id": "%s", %s "name": "示例项目"}""".formatted(
                            id, UNCODED.contains(id) ? "" : "\"code\": \"CODE-%s\",".formatted(id.substring(24))));
        } else if (path.startsWith("/api/v1/payments/")) {
            payment(exchange, id);
        } else {
            send(exchange, 200, facts(JSON.readTree(body)));
        }
    }

    private static void payment(HttpExchange exchange, String id) throws IOException {
        var paid = PAYMENTS.getOrDefault(id, new Paid(id, "1.00"));
        if (paid.amount().isEmpty()) {
            send(exchange, 404, """
                    {"type": "/problems/not-found", "title": "未找到", "status": 404, "detail": "未找到"}""");
            return;
        }
        send(exchange, 200, """
                {"id": "%s", "project": "%s", "amount": "%s", "paidOn": "2025-03-20", "voucherNo": "%s",
                 "summary": "示例"}""".formatted(id, paid.project(), paid.amount(), VOUCHER));
    }

    private static String facts(JsonNode query) throws IOException {
        var facts = new ArrayList<Fact>();
        for (var wanted : query.get("facts")) {
            var subject = JSON.treeToValue(wanted.get("subject"), FactSubject.class);
            var name = wanted.get("name").asText();
            var money = PROJECTS.getOrDefault(subject.project().toString(), PLENTY);
            var value = name.equals("project.spent") ? money.spent() : money.adjusted();
            var reading = new FactReading(value, 1, Digest.of(Map.of("rows", name)), "/api/v1/execution");
            var fact = Fact.measured(
                    name,
                    subject,
                    query.get("fiscalYear").asInt(),
                    LocalDate.parse("2025-12-31"),
                    KNOWN_AT,
                    reading,
                    "元");
            facts.add(FORGED.contains(subject.project().toString()) ? forged(fact) : fact);
        }
        return JSON.writeValueAsString(Map.of("knownAt", KNOWN_AT, "facts", facts));
    }

    private static Fact forged(Fact fact) {
        return new Fact(
                fact.name(),
                fact.subject(),
                fact.fiscalYear(),
                fact.asOf(),
                fact.knownAt(),
                "999999999.00",
                fact.unitOfMeasure(),
                fact.rows(),
                fact.rowsDigest(),
                fact.digest(),
                fact.source());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
