package org.jixiao.testkit.wire;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param violations where it breaks the published document
 */
public record Reply(HttpResponse<byte[]> response, List<String> violations) {

    static Reply of(HttpResponse<byte[]> response) {
        var reply = new Reply(response, List.of());
        var path = response.uri().getPath();
        return !path.startsWith(Published.API)
                ? reply
                : new Reply(
                        response,
                        Published.violations(
                                response.request().method(), path, reply.status(), reply.mediaType(), reply.body()));
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String mediaType() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "").trim();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public boolean isProblem(String slug) {
        return mediaType().equals("application/problem+json") && body().contains("\"/problems/" + slug + "\"");
    }

    /** Short enough for a list of failures. */
    @Override
    public String toString() {
        var text = body();
        return status() + " " + mediaType() + " " + text.substring(0, Math.min(300, text.length()))
                + (violations.isEmpty() ? "" : " " + violations);
    }
}
