package org.jixiao.evaluation.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Budget's holds in the form of their contract: a version to be named, a key that is taken once; and the token of this
 * service's own client. Each project's answer says in {@code version} how often something was placed.
 */
final class RecordedHolds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token-of-the-service";

    private final Map<String, ObjectNode> standing = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    /** @param failing a status that every hold is answered with; null for none */
    void answer(HttpExchange exchange, String body, String failing) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.equals("/token")) {
            var known =
                    authorization != null && authorization.startsWith("Basic ") && body.contains("client_credentials");
            send(
                    exchange,
                    known ? 200 : 401,
                    "{\"access_token\": \"" + TOKEN + "\", \"expires_in\": 300, \"token_type\": \"Bearer\"}");
        } else if (failing != null && authorization.endsWith(TOKEN)) {
            send(exchange, Integer.parseInt(failing), "{}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, current(path).toString());
        } else {
            place(exchange, path, body);
        }
    }

    private ObjectNode current(String path) {
        return standing.computeIfAbsent(path, any -> JSON.createObjectNode()
                .put("mode", "none")
                .put("citing", false)
                .put("version", 0));
    }

    private synchronized void place(HttpExchange exchange, String path, String body) throws IOException {
        var now = current(path);
        var etag = "\"v" + now.path("version").asInt() + "\"";
        var own = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (own && !keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"))) {
            send(exchange, 200, now.toString());
        } else if (!etag.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            send(exchange, 412, "{}");
        } else {
            var next = (ObjectNode) JSON.readTree(body);
            next.put("version", now.path("version").asInt() + 1);
            standing.put(path, next);
            send(exchange, 200, next.toString());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var version = JSON.readTree(body).path("version");
        exchange.getResponseHeaders().set("ETag", "\"v" + version.asInt() + "\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
