package org.jixiao.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.local.process.Child;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.service.Services;

/** A service under measurement: ours or the peer, on the same runtime with the same options. */
final class Server {

    private final String name;
    private final Path jar;
    private final String health;
    private final Map<String, String> environment;
    private final Jdk jdk;
    private final Folders folders;
    private final int port;
    private Child child;

    Server(String name, Path jar, int port, String health, Map<String, String> environment, Jdk jdk, Folders folders) {
        this.name = name;
        this.jar = jar;
        this.port = port;
        this.health = health;
        this.environment = environment;
        this.jdk = jdk;
        this.folders = folders;
    }

    /** @return the CPU seconds that it took until it answered that it is ready */
    double start() {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(Services.options(jdk));
        command.addAll(List.of("-jar", jar.toString()));
        child = Child.start(name, command, environment, folders);
        child.awaitReady(URI.create(base() + health), Duration.ofMinutes(3), child::requireAlive);
        return Cpu.of(child.pid());
    }

    void stop() {
        if (child != null) {
            child.stop();
            child = null;
        }
    }

    long pid() {
        return child.pid();
    }

    String name() {
        return name;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }
}
