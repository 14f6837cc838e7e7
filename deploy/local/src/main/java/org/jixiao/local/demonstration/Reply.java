package org.jixiao.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a service answered. */
public record Reply(int status, String etag, String location, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> answer) {
        var headers = answer.headers();
        return new Reply(
                answer.statusCode(),
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Location").orElse(null),
                answer.body());
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The id of what was made: in the body, or else at the end of its address. */
    String id() {
        var inBody = body.length == 0 ? null : json().path("id").textValue();
        return inBody != null ? inBody : location.substring(location.lastIndexOf('/') + 1);
    }
}
