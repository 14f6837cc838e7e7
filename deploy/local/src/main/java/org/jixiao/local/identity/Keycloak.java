package org.jixiao.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.local.process.Child;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;

/** Keycloak from its Maven artifact: unpacked and built once, then started with the suite's realm. */
public final class Keycloak {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    /** What Keycloak fixes when it is built. Health on the ordinary port spares the management port. */
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false");

    private final Folders folders;
    private final Jdk jdk;
    private final Path archive;
    private final int port;

    /** Unpacked by this start: what realm there is will be of the file that is there now. */
    private boolean isNew;

    public Keycloak(Folders folders, Jdk jdk, Path archive, int port) {
        this.folders = folders;
        this.jdk = jdk;
        this.archive = archive;
        this.port = port;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String realm() {
        return url() + "/realms/jixiao";
    }

    /** Unpacks and builds what is not yet there. */
    public void prepare(Path realmFile) {
        if (!Files.exists(home())) {
            Console.step("正在解开 Keycloak（首次启动）…");
            Archive.unpack(archive, home());
            isNew = true;
        }
        var built = home().resolve(".built");
        var wanted = String.join(" ", BUILD) + " java " + jdk.feature();
        try {
            Files.createDirectories(importedRealm().getParent());
            Files.copy(realmFile, importedRealm(), StandardCopyOption.REPLACE_EXISTING);
            if (!Files.exists(built) || !Files.readString(built).equals(wanted)) {
                Console.step("正在构建 Keycloak（首次启动，约半分钟）…");
                Child.start("keycloak-build", command(BUILD), Map.of(), folders).awaitExit(BUILD_LIMIT);
                Files.writeString(built, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the realm's file in the place of a realm that was made from an earlier version of it: an import at the start
     * leaves what is there, and a service that asks by a client that the old realm lacks is refused.
     */
    public void renew(Map<String, String> values, String databaseUrl) {
        try {
            var known = home().resolve(".realm");
            var wanted = Files.readString(importedRealm());
            if (!isNew && !(Files.exists(known) && Files.readString(known).equals(wanted))) {
                Console.step("Keycloak 的领域定义已变，正在更新…");
                var override = List.of("import", "--optimized", "--file=" + importedRealm(), "--override=true");
                Child.start("keycloak-import", command(override), environment(values, databaseUrl), folders)
                        .awaitExit(BUILD_LIMIT);
            }
            Files.writeString(known, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path importedRealm() {
        return home().resolve("data/import/jixiao-realm.json");
    }

    /** @param values what the placeholders of the realm's file and Keycloak's own secrets stand for */
    public Child start(Map<String, String> values, String databaseUrl) {
        return Child.start(
                "keycloak",
                command(List.of("start", "--optimized", "--import-realm")),
                environment(values, databaseUrl),
                folders);
    }

    private Map<String, String> environment(Map<String, String> values, String databaseUrl) {
        var environment = new HashMap<>(values);
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", "keycloak");
        // The demonstration's few persons; the default of 100 connections is for a whole province.
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        // One machine: the default would look for other members of a cluster.
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", url());
        return environment;
    }

    public void awaitReady(Child keycloak, Runnable watch) {
        keycloak.awaitReady(URI.create(url() + "/health/ready"), START_LIMIT, watch);
    }

    /** What {@code kc.sh} would run, without the shell between: a signal then reaches the server itself. */
    private List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                jdk.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private Path home() {
        return folders.data()
                .resolve(archive.getFileName()
                        .toString()
                        .replace("-quarkus-dist", "")
                        .replace(".zip", ""));
    }
}
