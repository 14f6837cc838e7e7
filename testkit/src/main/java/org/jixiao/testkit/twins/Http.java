package org.jixiao.testkit.twins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jixiao.contract.Operation;

/** Sends filled calls to the running service. */
final class Http {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;
    private final Map<String, Function<byte[], String>> readers;

    /** @param readers of further document formats: media type to the text that a document shows */
    Http(URI root, Map<String, Function<byte[], String>> readers) {
        this.root = root;
        this.readers = readers;
    }

    Exchange send(Operation operation, Call call, String token, Function<Slot, String> values, String version) {
        var path = operation.path();
        for (var parameter : call.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", Slot.fill(parameter.getValue(), values));
        }
        var query = call.query().entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(Slot.fill(parameter.getValue(), values), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var body = call.body() == null ? null : Slot.fill(call.body(), values);
        return send(operation.method(), query.isEmpty() ? path : path + "?" + query, token, body, call.type(), version);
    }

    Exchange get(String pathAndQuery, String token) {
        return send("GET", pathAndQuery, token, null, null, null);
    }

    private Exchange send(String method, String pathAndQuery, String token, String body, String type, String version) {
        var request = HttpRequest.newBuilder(root.resolve(pathAndQuery))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            var sent = method + " " + pathAndQuery + (body == null ? "" : "\n" + body);
            return new Exchange(sent, response.statusCode(), response.headers().map(), text(response));
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + pathAndQuery, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String text(HttpResponse<byte[]> response) throws IOException {
        var type = response.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
        if (type.equals(DOCX)) {
            return unzipped(response.body());
        }
        return readers.getOrDefault(type, bytes -> new String(bytes, StandardCharsets.UTF_8))
                .apply(response.body());
    }

    private static String unzipped(byte[] document) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
