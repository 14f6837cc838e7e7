package org.jixiao.testkit.wire;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Real HTTP to the service under test; connections are kept, so that thousands of requests take seconds. */
public final class Wire {

    /** More would only queue on the service's two database connections of a test. */
    private static final int AT_ONCE = 8;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Wire() {}

    /** @param body null for none */
    public static Reply send(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return reply(method, path, response);
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path + " got no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static Reply reply(String method, String path, HttpResponse<String> response) {
        var headers = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return Reply.of(method, path, response.statusCode(), headers, response.body());
    }

    /**
     * Octets as they are, which no client library would send, and the answer up to the length that it says.
     *
     * @param rest written after the head, for as long as the service takes it
     */
    static Reply raw(String method, String path, String head, Iterable<byte[]> rest) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            try {
                var out = socket.getOutputStream();
                out.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                for (var part : rest) {
                    out.write(part);
                }
                out.flush();
            } catch (SocketException refusedEarly) {
                // The answer is there already.
            }
            return answer(method, path, new DataInputStream(new BufferedInputStream(socket.getInputStream())));
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path + " got no answer", broken);
        }
    }

    private static Reply answer(String method, String path, DataInputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return Reply.of(method, path, status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed without an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Asks all questions, some at a time, and gives what they found, in their order. */
    public static <T> List<T> ask(List<Callable<List<T>>> questions) {
        var crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var found = new ArrayList<T>();
            for (var answer : crowd.invokeAll(questions)) {
                found.addAll(answer.get());
            }
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            crowd.shutdownNow();
        }
    }
}
