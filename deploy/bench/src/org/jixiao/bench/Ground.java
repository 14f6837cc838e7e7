package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jixiao.local.database.Databases;
import org.jixiao.local.database.Postgres;
import org.jixiao.local.process.Folders;
import org.jixiao.local.secret.Secrets;

/** A PostgreSQL of its own, as the launcher runs it, with one service's database: budget's where none is named. */
final class Ground implements AutoCloseable {

    static final String DATABASE = "budget";

    private final Folders folders;
    private final Secrets secrets;
    private final Postgres postgres;
    private final int port;
    private final String database;

    Ground(Path data, int port) {
        this(data, port, DATABASE);
    }

    Ground(Path data, int port, String database) {
        Folders.createPrivate(data);
        this.folders = new Folders(data);
        this.secrets = new Secrets(folders.secrets());
        this.postgres = new Postgres(folders, port, secrets);
        this.port = port;
        this.database = database;
    }

    void start() throws SQLException {
        postgres.start();
        new Databases(postgres, secrets).ofService(database);
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            // Its work would fall on whoever is measured at that moment.
            statement.execute("alter system set autovacuum = off");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** After the service has migrated its schema. */
    void fill(String script) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    static String filled(String template, Map<String, String> values) {
        var text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    void checkpoint() throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            statement.execute("vacuum analyze");
        }
    }

    /** As the owner of everything, for what is measured without a service. */
    Connection connect() throws SQLException {
        return postgres.connect(database);
    }

    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folders.data().resolve("postgres/postmaster.pid")).get(0).trim());
    }

    Folders folders() {
        return folders;
    }

    int port() {
        return port;
    }

    String url() {
        return postgres.url(database);
    }

    String password(String role) {
        return secrets.password(database + "-" + role);
    }

    String signingKey() {
        return secrets.signingKey("audit-signing-" + database).toString();
    }

    String checkpoints() {
        return folders.privateFolder("checkpoints").toString();
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
