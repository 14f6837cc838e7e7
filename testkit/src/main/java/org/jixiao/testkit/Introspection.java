package org.jixiao.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The other end of token introspection (RFC 7662) where no Keycloak runs: answers what a token says, less what the test
 * has withdrawn since. Answers as Keycloak 26 was seen to: a disabled account is not active, a withdrawn role or unit is
 * missing from its claim.
 */
public final class Introspection {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "in-tests-only";
    private static final Map<String, UnaryOperator<ObjectNode>> CHANGED = new ConcurrentHashMap<>();
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    private static HttpServer server;
    private static int port;
    private static String client;

    private Introspection() {}

    static synchronized Map<String, String> start(String service) {
        client = "jixiao-" + service;
        port = 0;
        listen();
        return Map.of(
                "jixiao.identity.introspection-url",
                "http://127.0.0.1:" + port + "/introspect",
                "jixiao.identity.client-secret",
                SECRET,
                "jixiao.identity.patience",
                "1S");
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** The account loses a role; its token still names it. */
    public static void withdraw(String account, String role) {
        CHANGED.put(account, claims -> without(claims, "groups", role));
    }

    public static void withdrawUnits(String account) {
        CHANGED.put(account, claims -> (ObjectNode) claims.without("units"));
    }

    public static void disable(String account) {
        CHANGED.put(account, claims -> JSON.createObjectNode().put("active", false));
    }

    /** Nobody listens any more. */
    public static synchronized void fail() {
        stop();
    }

    /** Everything holds again. */
    public static synchronized void restore() {
        CHANGED.clear();
        if (server == null) {
            listen();
        }
    }

    /** How often a service has asked so far. */
    public static int questions() {
        return QUESTIONS.get();
    }

    private static void listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            port = server.getAddress().getPort();
            server.createContext("/introspect", Introspection::answer);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "introspection");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        QUESTIONS.incrementAndGet();
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var credentials = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, JSON.createObjectNode().put("error", "invalid_client"));
            return;
        }
        var token = URLDecoder.decode(form.replaceFirst("^token=", ""), StandardCharsets.UTF_8);
        var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        claims.put("active", true);
        var account = claims.path("preferred_username").asText();
        send(
                exchange,
                200,
                CHANGED.getOrDefault(account, UnaryOperator.identity()).apply(claims));
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode without(ObjectNode claims, String claim, String value) {
        var kept = JSON.createArrayNode();
        claims.path(claim).forEach(held -> {
            if (!held.asText().equals(value)) {
                kept.add(held);
            }
        });
        return claims.set(claim, kept);
    }
}
