package org.jixiao.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jixiao.local.process.Failure;
import org.jixiao.local.secret.Secrets;

/** The database and the two roles of each service, and Keycloak's own. Safe to repeat on every start. */
public final class Databases {

    private static final String BOOTSTRAP = "/org/jixiao/common/database/bootstrap.sql";
    /** The statements of the bootstrap are parted by lines that hold nothing but a comment mark. */
    private static final String BETWEEN_STATEMENTS = "(?m)^--$";

    private final Postgres postgres;
    private final Secrets secrets;

    public Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    public void ofService(String service) {
        var script = bootstrap()
                .replace("{service}", service)
                .replace("{ownerPassword}", secrets.password(service + "-owner"))
                .replace("{appPassword}", secrets.password(service + "-app"));
        run(service, script.split(BETWEEN_STATEMENTS));
    }

    /** Keycloak manages its tables itself, with one role. */
    public void ofKeycloak() {
        run(
                "keycloak",
                "do $$ begin if not exists (select from pg_roles where rolname = 'keycloak') then"
                        + " create role keycloak; end if; end $$",
                "alter role keycloak with login nosuperuser password '" + secrets.password("keycloak-database") + "'",
                "create database keycloak owner keycloak encoding 'UTF8' template template0",
                "revoke all on database keycloak from public");
    }

    private void run(String database, String... statements) {
        try (var connection = postgres.connect("postgres")) {
            var exists = exists(connection, database);
            for (var sql : statements) {
                if (!(exists && sql.strip().startsWith("create database"))) {
                    execute(connection, sql);
                }
            }
        } catch (SQLException e) {
            throw new Failure("数据库 %s 准备失败：%s".formatted(database, e.getMessage()), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String bootstrap() {
        try (var in = Databases.class.getResourceAsStream(BOOTSTRAP)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
