package org.jixiao.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;

/** Budget and beneficiary as evaluation asks them: a closed year, a watermark, the money of a project, digests and all. */
final class PlayedPeers implements AutoCloseable {

    private static final Map<String, String> MONEY = Map.of(
            "project.initial", "100000.00",
            "project.adjusted", "100000.00",
            "project.spent", "95000.00",
            "project.executionRate", "0.9500");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Wanted(String name, FactSubject subject) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Question(List<Wanted> facts, int fiscalYear, LocalDate asOf, Instant knownAt) {}

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer server;

    PlayedPeers() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/fiscal-years", exchange -> answer(exchange, Map.of("closed", true)));
        server.createContext("/api/v1/facts/watermark", exchange -> answer(
                exchange, Map.of("knownAt", Instant.now().toString())));
        server.createContext("/api/v1/facts/queries", exchange -> {
            var question = JSON.readValue(exchange.getRequestBody().readAllBytes(), Question.class);
            answer(exchange, Map.of("facts", question.facts().stream().map(it -> fact(it, question)).toList()));
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Fact fact(Wanted wanted, Question question) {
        return Fact.measured(
                wanted.name(), wanted.subject(), question.fiscalYear(), question.asOf(), question.knownAt(),
                new FactReading(
                        MONEY.get(wanted.name()), 12, Digest.of(wanted.name()), "/api/v1/payments?project="
                                + wanted.subject().project()),
                wanted.name().endsWith("Rate") ? "" : "元");
    }

    private static void answer(HttpExchange exchange, Object answer) throws IOException {
        var octets = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
