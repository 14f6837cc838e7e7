package org.jixiao.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.local.database.Databases;
import org.jixiao.local.database.Postgres;
import org.jixiao.local.identity.Keycloak;
import org.jixiao.local.identity.Person;
import org.jixiao.local.process.Child;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.process.Leftovers;
import org.jixiao.local.process.Port;
import org.jixiao.local.secret.Secrets;
import org.jixiao.local.service.Service;
import org.jixiao.local.service.Services;

/** PostgreSQL, then Keycloak, then the services; taken down in the reverse order. */
public final class Suite {

    private final Settings settings;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Services services;
    /** In the order of their start, which a restart keeps. */
    private final Map<Port, Child> children = new LinkedHashMap<>();

    private boolean stopping;

    public Suite(Settings settings, Secrets secrets, Jdk jdk, Path keycloakArchive) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = new Postgres(settings.folders(), settings.port(Port.POSTGRES), secrets);
        this.keycloak = new Keycloak(settings.folders(), jdk, keycloakArchive, settings.port(Port.KEYCLOAK));
        this.services = new Services(settings, secrets, postgres, jdk, keycloak.realm());
    }

    public void clearLeftovers() {
        Leftovers.end(settings.folders());
        if (postgres.stopLeftover()) {
            Console.step("已停止上次遗留的 PostgreSQL");
        }
    }

    public void startFoundations() {
        Port.requireFree(settings.ports());
        Services.requireBuilt(settings);
        startPostgres();
        var databases = new Databases(postgres, secrets);
        databases.ofKeycloak();
        for (var service : Service.values()) {
            databases.ofService(service.id());
        }
        Console.step("PostgreSQL 就绪（端口 %d，fsync、synchronous_commit 均为 on）", settings.port(Port.POSTGRES));

        keycloak.prepare(settings.realmFile());
        keycloak.renew(realmValues(), postgres.url("keycloak"));
        var child = started(Port.KEYCLOAK, this::startKeycloak);
        keycloak.awaitReady(child, this::requireAlive);
        Console.step("Keycloak 就绪（端口 %d）", settings.port(Port.KEYCLOAK));
    }

    public void startServices() {
        var waiting = new EnumMap<Service, Child>(Service.class);
        for (var service : Service.values()) {
            waiting.put(service, started(service.port(), () -> services.start(service)));
        }
        waiting.forEach((service, child) -> {
            services.awaitReady(service, child, this::requireAlive);
            Console.step("%s就绪（端口 %d）", service.module(), settings.port(service.port()));
        });
        postgres.checkpoint();
    }

    /** Fails as soon as one of the processes has died, and says which. */
    public synchronized void requireAlive() {
        children.values().forEach(Child::requireAlive);
        if (!postgres.isAlive()) {
            throw new Failure("PostgreSQL 已退出。详见日志 postgres.log");
        }
    }

    /** Safe at any moment, also while the suite is still starting: what is not yet started never will be. */
    public synchronized void stop() {
        stopping = true;
        var last = new ArrayList<>(children.values());
        Collections.reverse(last);
        last.forEach(Child::stop);
        children.clear();
        postgres.stop();
    }

    /** The process behind a port, if it lives. */
    public synchronized Optional<ProcessHandle> process(Port port) {
        return port == Port.POSTGRES
                ? postgres.process()
                : Optional.ofNullable(children.get(port))
                        .filter(Child::isAlive)
                        .flatMap(child -> ProcessHandle.of(child.pid()));
    }

    /** Starts a service or Keycloak again whose process has died, without waiting until it is ready. */
    public void restart(Port port) {
        Service.behind(port)
                .ifPresentOrElse(
                        service -> started(port, () -> services.start(service)),
                        () -> started(Port.KEYCLOAK, this::startKeycloak));
    }

    public Postgres postgres() {
        return postgres;
    }

    /** Under the lock, so that a stop waits for it: a server that is just starting cannot be found by its pid file. */
    private synchronized void startPostgres() {
        requireNotStopping();
        postgres.start();
    }

    private void requireNotStopping() {
        if (stopping) {
            throw new Failure("正在停止，不再启动。");
        }
    }

    private synchronized Child started(Port port, Supplier<Child> start) {
        requireNotStopping();
        var child = start.get();
        children.put(port, child);
        return child;
    }

    private Child startKeycloak() {
        return keycloak.start(realmValues(), postgres.url("keycloak"));
    }

    private Map<String, String> realmValues() {
        var values = new HashMap<String, String>();
        for (var person : Person.values()) {
            values.put("JIXIAO_PASSWORD_" + person.name(), secrets.password(person.passwordName()));
        }
        for (var service : Service.values()) {
            values.put("JIXIAO_SECRET_" + service.name(), secrets.password("client-" + service.id()));
            values.put("JIXIAO_" + service.name() + "_URL", settings.url(service));
        }
        values.put("KC_DB_PASSWORD", secrets.password("keycloak-database"));
        values.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        values.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        return values;
    }
}
