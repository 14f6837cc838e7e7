package org.jixiao.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.testkit.wire.BrokenLine;

/** The three peers as they answer for the seed unit, on one port, each below its own path. */
public class RecordedPeers implements QuarkusTestResourceLifecycleManager {

    /**
     * What goes wrong: a unit code and one of {@code down}, {@code unfinished}, {@code forged},
     * {@code last-year}, {@code several} programmes of a project, a fact that is {@code read-twice}.
     */
    private static final Map<String, String> TROUBLES = new ConcurrentHashMap<>();

    private static final Map<String, BrokenLine> LINES = new ConcurrentHashMap<>();

    /** What the peers tell of a unit, by the region and unit of the token that asks. */
    private static final Map<String, String> MARKS = new ConcurrentHashMap<>();

    private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();

    private HttpServer server;

    public static void trouble(String unit, String trouble) {
        TROUBLES.put(unit, trouble);
    }

    /** How the line to all peers breaks whenever they are asked about the unit. */
    public static void broken(String unit, BrokenLine line) {
        LINES.put(unit, line);
    }

    /** Every text that is not itself a fact carries the mark when the unit asks. */
    public static void mark(String region, String unit, String mark) {
        MARKS.put(region + " " + unit, mark);
    }

    /** The tokens that the peers were called with. */
    public static Set<String> tokens() {
        return new TreeSet<>(TOKENS);
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
        var url = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "jixiao.peer.budget.url", url + "/budget",
                "jixiao.peer.beneficiary.url", url + "/beneficiary",
                "jixiao.peer.evaluation.url", url + "/evaluation",
                // Long enough for what these say, and short for a test that waits until it is over.
                "quarkus.rest-client.read-timeout", "6000");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        TOKENS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var path = exchange.getRequestURI().getPath();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var unit = query.replaceAll(".*(unit|code)=([0-9]+).*", "$2");
        var line = LINES.get(unit);
        if (line != null) {
            line.answer(exchange);
            return;
        }
        if ("down".equals(TROUBLES.get(unit))) {
            reply(exchange, 503, SeedUnit.JSON.createObjectNode());
            return;
        }
        reply(exchange, 200, marked(content(path.replaceFirst("^/[a-z]+", ""), unit, body), exchange));
    }

    private static JsonNode marked(JsonNode content, HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
        var claims = SeedUnit.JSON.readTree(Base64.getUrlDecoder().decode(token));
        var mark = MARKS.get(
                claims.path("region").asText() + " " + claims.at("/units/0").asText());
        return mark == null
                ? content
                : SeedUnit.JSON.readTree(content.toString()
                        .replace("承担宣传教育", "承担宣传教育" + mark)
                        .replace("目标已完成", "目标已完成" + mark)
                        .replace("宣传覆盖面不足", "宣传覆盖面不足" + mark));
    }

    private static JsonNode content(String path, String unit, String body) throws IOException {
        if (path.equals("/api/v1/facts/queries")) {
            return facts((ObjectNode) SeedUnit.JSON.readTree(body));
        }
        if (path.equals("/api/v1/facts/watermark")) {
            return SeedUnit.JSON.createObjectNode().put("knownAt", "2026-03-01T01:00:00Z");
        }
        if (path.equals("/api/v1/facts")) {
            return catalogue();
        }
        if (path.startsWith("/api/v1/self-evaluations/")) {
            var id = path.substring(path.lastIndexOf('/') + 1);
            var code = id.substring(24, 30);
            return evaluation(id.endsWith("ff") ? -1 : Integer.parseInt(id.substring(35)), code);
        }
        var page = SeedUnit.JSON.createObjectNode();
        var items = page.putArray("items");
        switch (path) {
            case "/api/v1/units" -> items.add(SeedUnit.unit(unit));
            case "/api/v1/programmes" ->
                items.addAll(SeedUnit.programmes("several".equals(TROUBLES.get(unit)) ? 2 : 1));
            case "/api/v1/projects" -> items.addAll(SeedUnit.projects());
            case "/api/v1/self-evaluations" -> {
                for (var index = -1; index < SeedUnit.PROJECTS.size(); index++) {
                    items.add(evaluation(index, unit).retain("id", "status", "project"));
                }
            }
            default -> throw new IllegalStateException(path);
        }
        return page;
    }

    private static ObjectNode evaluation(int index, String unit) {
        var evaluation = SeedUnit.evaluation(index, unit);
        // The id carries the unit, so that the single reading knows it.
        var id = evaluation.path("id").asText();
        evaluation.put("id", id.substring(0, 24) + unit + id.substring(30));
        if (index == 2 && "unfinished".equals(TROUBLES.get(unit))) {
            evaluation.put("status", "draft");
        }
        if (index < 0 && "read-twice".equals(TROUBLES.get(unit))) {
            SeedUnit.quoteLater(evaluation, unit);
        }
        return evaluation;
    }

    private static JsonNode facts(ObjectNode question) {
        var answer = SeedUnit.JSON.createObjectNode();
        var facts = answer.putArray("facts");
        var year = question.path("fiscalYear").asInt();
        for (var wanted : question.path("facts")) {
            var subject = SeedUnit.JSON.convertValue(wanted.path("subject"), FactSubject.class);
            var trouble = TROUBLES.getOrDefault(subject.unit(), "");
            var asked = "last-year".equals(trouble) ? 2025 : year;
            var fact =
                    SeedUnit.fact(wanted.path("name").asText(), subject, asked).orElseThrow();
            var json = SeedUnit.JSON.<ObjectNode>valueToTree(fact);
            if ("last-year".equals(trouble) && year == 2024) {
                json = SeedUnit.JSON.valueToTree(SeedUnit.again(fact, 2024));
            }
            if ("forged".equals(trouble) && fact.name().equals("budget.spent")) {
                json.put("value", "2198600.00");
            }
            if ("few".equals(trouble) && "5".equals(fact.value())) {
                json = SeedUnit.JSON.valueToTree(SeedUnit.few(fact));
            }
            facts.add(json);
        }
        return answer;
    }

    private static JsonNode catalogue() {
        var names = new TreeSet<>(SeedUnit.names());
        var catalogue = SeedUnit.JSON.createObjectNode();
        var facts = catalogue.putArray("facts");
        names.forEach(name -> facts.addObject().put("name", name).put("unitOfMeasure", "元"));
        return catalogue;
    }

    private static void reply(HttpExchange exchange, int status, JsonNode content) throws IOException {
        var bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
