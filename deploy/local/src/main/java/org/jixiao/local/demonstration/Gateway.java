package org.jixiao.local.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.local.Settings;
import org.jixiao.local.identity.Person;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;

/** The public APIs of the suite as one person after the other uses them. */
public final class Gateway {

    /** Tokens live for 5 minutes; a long walk through the year needs new ones on the way. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);
    /** Renditions and readings over several services take their time on two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Settings settings;
    private final Tokens tokens;
    private final Map<Person, Held> held = new EnumMap<>(Person.class);

    private record Held(String token, Instant until) {}

    /** A person, a service and a path of it: {@code /api/v1/…}. */
    public record Target(Person by, Service service, String path) {}

    public Gateway(Settings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** A read that must succeed. */
    public Reply read(Person by, Service service, String path) {
        var target = new Target(by, service, path);
        return required(target, send("GET", target, BodyPublishers.noBody(), Map.of()));
    }

    Reply post(Target target, String body, Map<String, String> headers) {
        return required(target, send("POST", target, BodyPublishers.ofString(body), headers));
    }

    Reply put(Target target, String body) {
        return put(target, body, Map.of());
    }

    Reply put(Target target, String body, Map<String, String> headers) {
        return required(target, send("PUT", target, BodyPublishers.ofString(body), headers));
    }

    private Reply send(String method, Target target, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(settings.url(target.service()) + target.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(target.by()))
                .method(method, body);
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return Reply.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new Failure("%s 没有应答：%s".formatted(target.service().module(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("被中断。", e);
        }
    }

    /** A refusal ends the demonstration with the service's own words. */
    private static Reply required(Target target, Reply reply) {
        if (!reply.isSuccess()) {
            throw new Failure("%s 以 %s 访问 %s 得到 %d：%s"
                    .formatted(
                            target.service().module(),
                            target.by().account(),
                            target.path(),
                            reply.status(),
                            reply.text()));
        }
        return reply;
    }

    private String token(Person person) {
        var now = held.get(person);
        if (now == null || now.until().isBefore(Instant.now())) {
            now = new Held(tokens.of(person), Instant.now().plus(TOKEN_LIFE));
            held.put(person, now);
        }
        return now.token();
    }
}
