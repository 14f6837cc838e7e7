package org.jixiao.testkit.wire;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            return Reply.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path + " got no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
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
