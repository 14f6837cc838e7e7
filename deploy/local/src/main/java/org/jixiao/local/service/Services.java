package org.jixiao.local.service;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.local.Settings;
import org.jixiao.local.database.Postgres;
import org.jixiao.local.process.Child;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Jdk;
import org.jixiao.local.secret.Secrets;

/** Starts a service as an operator would: its packaged jar, configured by environment variables alone. */
public final class Services {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Settings settings;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Jdk jdk;
    private final String realm;

    public Services(Settings settings, Secrets secrets, Postgres postgres, Jdk jdk, String realm) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.jdk = jdk;
        this.realm = realm;
    }

    /** Before anything is started: half a suite helps nobody. */
    public static void requireBuilt(Settings settings) {
        for (var service : Service.values()) {
            var jar = service.jar(settings.root());
            if (!Files.exists(jar)) {
                throw new Failure("缺少 %s：请用 deploy/run 启动，它会先构建。".formatted(jar));
            }
        }
    }

    public Child start(Service service) {
        return Child.start(service.module(), command(service), environment(service), settings.folders());
    }

    public void awaitReady(Service service, Child child, Runnable watch) {
        child.awaitReady(URI.create(settings.url(service) + "/q/health/ready"), START_LIMIT, watch);
    }

    private List<String> command(Service service) {
        var command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(options(jdk));
        command.addAll(List.of("-jar", service.jar(settings.root()).toString()));
        return command;
    }

    /** A demonstration's load fits into little; a data centre sets its own. The benchmark measures with these. */
    public static List<String> options(Jdk jdk) {
        var options = new ArrayList<>(List.of("-Xms48m", "-Xmx320m", "-XX:+UseSerialGC"));
        if (jdk.feature() >= 25) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        options.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        // An address that cannot be read is then refused by us, with a problem document, not by the server without one.
        options.add("-Dvertx.disableURIValidation=true");
        return options;
    }

    /** Passwords go by the environment: a command line can be read by every account of the machine. */
    private Map<String, String> environment(Service service) {
        var values = new HashMap<String, String>();
        values.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        values.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.port())));
        values.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(service.id()));
        values.put("QUARKUS_DATASOURCE_USERNAME", service.id() + "_app");
        values.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service.id() + "-app"));
        values.put("QUARKUS_FLYWAY_USERNAME", service.id() + "_owner");
        values.put("QUARKUS_FLYWAY_PASSWORD", secrets.password(service.id() + "-owner"));
        values.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm);
        values.put("JIXIAO_IDENTITY_CLIENT_SECRET", secrets.password("client-" + service.id()));
        // The production profile refuses a demonstration's clock.
        values.put("QUARKUS_PROFILE", "demonstration");
        values.put("JIXIAO_CLOCK", "demonstration");
        service.peers().forEach(peer -> values.put("JIXIAO_PEER_" + peer.name() + "_URL", settings.url(peer)));
        signing(service, values);
        if (service == Service.BENEFICIARY) {
            keys(values);
        }
        if (service == Service.EVALUATION) {
            values.put(
                    "JIXIAO_FILES_FOLDER",
                    settings.folders().privateFolder("files").toString());
        }
        return values;
    }

    /** Each service signs with a key of its own; what it signed lies outside the database. */
    private void signing(Service service, Map<String, String> values) {
        values.put(
                "JIXIAO_AUDIT_SIGNING_KEY_FILE",
                secrets.signingKey("audit-signing-" + service.id()).toString());
        values.put("JIXIAO_AUDIT_CREATE_SIGNING_KEY", "false");
        values.put("JIXIAO_AUDIT_CHECKPOINT_DIRECTORY", settings.checkpoints().toString());
    }

    /** The key that wraps all others lies with the secrets; those that it wraps, outside the database beside it. */
    private void keys(Map<String, String> values) {
        values.put(
                "JIXIAO_PRIVACY_MASTER_KEY_FILE",
                secrets.key("encryption-master-key").toString());
        values.put("JIXIAO_PRIVACY_CREATE_MASTER_KEY", "false");
        values.put(
                "JIXIAO_PRIVACY_KEY_DIRECTORY",
                settings.folders().privateFolder("keys").toString());
    }
}
