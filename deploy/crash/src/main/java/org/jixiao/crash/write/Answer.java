package org.jixiao.crash.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a service answered, as a caller may read it. */
public record Answer(int status, String type, String etag, boolean replayed, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDES =
            Pattern.compile("Exception|org\\.(jixiao|hibernate|postgresql)|\\bselect\\b|\\binsert\\b|\\tat ");

    static Answer of(HttpResponse<byte[]> response) {
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Idempotency-Replayed").isPresent(),
                response.body());
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The published form, and nothing of what lies inside. */
    boolean isProblemDocument() {
        return type.startsWith("application/problem+json")
                && json().path("status").asInt() == status
                && json().path("type").asText().startsWith("/problems/")
                && !INSIDES.matcher(text()).find();
    }

    /** {@code budget-overspent}, empty if there is no problem document. */
    String problem() {
        return json().path("type").asText().replaceFirst("^/problems/", "");
    }

    public JsonNode json() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
