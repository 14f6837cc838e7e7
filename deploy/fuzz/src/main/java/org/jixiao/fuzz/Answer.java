package org.jixiao.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param status  0 when nothing that is HTTP came back
 * @param headers names in lower case
 * @param millis  from the first byte sent to the last received
 * @param failure what the wire said instead, null if there was an answer
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body, long millis, String failure) {

    static Answer lost(String failure, long millis) {
        return new Answer(0, Map.of(), new byte[0], millis, failure);
    }

    String header(String name) {
        var values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
