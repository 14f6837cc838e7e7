package org.jixiao.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.local.demonstration.Demonstration;
import org.jixiao.local.demonstration.Gateway;
import org.jixiao.local.identity.Person;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.process.Port;
import org.jixiao.local.secret.Secrets;
import org.jixiao.local.service.Service;

/** The packaged suite on ports of its own and in a folder of its own, beside whatever else runs on the machine. */
final class RunningSuite implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Suite suite;
    private final Tokens tokens;
    private final Gateway gateway;

    RunningSuite(Path folder) throws IOException {
        var environment = freePorts();
        environment.put("JIXIAO_DATA", folder.resolve("data").toString());
        environment.put("JIXIAO_OUT", folder.resolve("out").toString());
        settings = Settings.of(Path.of("../..").toAbsolutePath().normalize(), environment);
        secrets = new Secrets(settings.folders().secrets());
        suite = new Suite(settings, secrets, Jdk.newest(System.getenv()), settings.keycloakArchive());
        tokens = new Tokens(settings.realm(), secrets);
        gateway = new Gateway(settings, tokens);
    }

    void start() {
        suite.startFoundations();
        suite.startServices();
    }

    /** As a launcher would at each of its starts. */
    Demonstration demonstration() {
        return new Demonstration(settings, secrets);
    }

    Path report(String format) {
        return settings.out().resolve("725001-2025." + format);
    }

    JsonNode read(Person by, Service service, String path) {
        return gateway.read(by, service, path).json();
    }

    /** An export, line by line. */
    List<String> lines(Person by, Service service, String path) {
        return gateway.read(by, service, path).text().lines().toList();
    }

    /** Where the services keep what they signed, outside the database. */
    Path checkpoints() {
        return settings.checkpoints();
    }

    Realm realm() {
        return new Realm(settings.realm().replace("/realms/jixiao", ""), secrets);
    }

    String token(Person person) {
        return tokens.of(person);
    }

    /** With a token that was fetched earlier: the answer's status, whichever it is. */
    int status(String token, Service service, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.url(service) + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (body.isEmpty()) {
            request.GET();
        } else {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** SIGKILL, as an accident would. */
    void kill(Port port) {
        var process = suite.process(port).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart(Port port) {
        suite.restart(port);
    }

    /** Fails when the service has not given that answer within three minutes. */
    void await(Service service, String path, int status) throws IOException, InterruptedException {
        var last = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (answer(service, path) != status) {
            if (System.nanoTime() > last) {
                throw new AssertionError(service + " never answered " + status + " at " + path);
            }
            Thread.sleep(200);
        }
    }

    /** 0 while nobody listens. */
    private int answer(Service service, String path) throws IOException, InterruptedException {
        try {
            return status("none", service, path, "");
        } catch (ConnectException notYet) {
            return 0;
        }
    }

    /** All items of a list, page by page. */
    List<JsonNode> items(Person by, Service service, String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = path; next != null; ) {
            var page = read(by, service, next);
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return items;
    }

    @Override
    public void close() {
        suite.stop();
    }

    /** All at once: a port that was given back could be given out a second time. */
    private static Map<String, String> freePorts() throws IOException {
        var held = new ArrayList<ServerSocket>();
        var environment = new HashMap<String, String>();
        for (var port : Port.values()) {
            var socket = new ServerSocket(0);
            held.add(socket);
            environment.put(port.variable(), String.valueOf(socket.getLocalPort()));
        }
        for (var socket : held) {
            socket.close();
        }
        return environment;
    }
}
