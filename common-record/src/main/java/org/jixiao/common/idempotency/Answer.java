package org.jixiao.common.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a write answered, as it is answered again when the write is repeated.
 *
 * @param body a view without sensitive data, or null
 */
public record Answer(int status, String location, String etag, Object body) {

    public static Answer created(String location, String etag, Object body) {
        return new Answer(201, location, etag, body);
    }

    public static Answer ok(String etag, Object body) {
        return new Answer(200, null, etag, body);
    }

    Response response(boolean repeated) {
        var response = Response.status(status);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (repeated) {
            response.header("Idempotency-Replayed", "true");
        }
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }
}
