package org.jixiao.testkit.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param headers    by name in lower case
 * @param violations where it breaks the published document
 */
public record Reply(int status, Map<String, String> headers, String body, List<String> violations) {

    /** Judged by the document when it comes from the API. */
    static Reply of(String method, String address, int status, Map<String, String> headers, String body) {
        var bare = new Reply(status, headers, body, List.of());
        var path = address.replaceFirst("\\?.*", "");
        return path.startsWith(Published.API)
                ? new Reply(status, headers, body, Published.violations(method, path, status, bare.mediaType(), body))
                : bare;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    public String mediaType() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "").trim();
    }

    public boolean isProblem(String slug) {
        return mediaType().equals("application/problem+json") && body.contains("\"/problems/" + slug + "\"");
    }

    /** Short enough for a list of failures. */
    @Override
    public String toString() {
        var start = body.substring(0, Math.min(300, body.length()));
        return status + " " + mediaType() + " " + start + (violations.isEmpty() ? "" : " " + violations);
    }
}
