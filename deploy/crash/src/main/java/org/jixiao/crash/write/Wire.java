package org.jixiao.crash.write;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jixiao.local.Settings;
import org.jixiao.local.identity.Person;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;

/** One request and its answer, without any second attempt. */
public final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Settings settings;
    private final Passes passes;

    public Wire(Settings settings, Passes passes) {
        this.settings = settings;
        this.passes = passes;
    }

    Passes.Pass pass(Person person) {
        return passes.of(person);
    }

    void reject(Passes.Pass pass) {
        passes.reject(pass);
    }

    /** @throws IOException nobody knows whether the write happened */
    Answer send(Write.Request request, Passes.Pass pass) throws IOException {
        return send(built(request, pass));
    }

    /** The impatient second click: sent at the same time, its answer is not waited for. */
    void sendTwin(Write.Request request, Passes.Pass pass) {
        http.sendAsync(built(request, pass), HttpResponse.BodyHandlers.discarding());
    }

    /** For the set-up: an act that must succeed at once. */
    public Answer required(Write.Request request) {
        try {
            return required(request.path(), send(request, pass(request.by())));
        } catch (IOException e) {
            throw new Failure("%s 没有应答：%s".formatted(request.path(), e), e);
        }
    }

    /** A read that must succeed. */
    public Answer read(Person by, Service service, String path) {
        try {
            return required(path, get(by, service, path));
        } catch (IOException e) {
            throw new Failure("%s 没有应答：%s".formatted(path, e), e);
        }
    }

    public Answer get(Person by, Service service, String path) throws IOException {
        return send(to(service, path, pass(by)).GET().build());
    }

    public Answer upload(Person by, Service service, String path, String csv) throws IOException {
        return send(to(service, path, pass(by))
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Idempotency-Key", "upload " + path)
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build());
    }

    public boolean isReady(Service service) {
        try {
            return get(Person.CLERK_725001, service, "/q/health/ready").isSuccess();
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest built(Write.Request request, Passes.Pass pass) {
        var http = to(request.service(), request.path(), pass)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key())
                .POST(HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.ifMatch() != null) {
            http.header("If-Match", request.ifMatch());
        }
        return http.build();
    }

    private HttpRequest.Builder to(Service service, String path, Passes.Pass pass) {
        return HttpRequest.newBuilder(URI.create(settings.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + pass.token());
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("被中断。", e);
        }
    }

    private static Answer required(String path, Answer answer) {
        if (!answer.isSuccess()) {
            throw new Failure("%s 得到 %d：%s".formatted(path, answer.status(), answer.text()));
        }
        return answer;
    }
}
