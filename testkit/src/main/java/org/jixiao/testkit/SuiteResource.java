package org.jixiao.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A service under test as it runs in a district: its own database with its two roles on a real PostgreSQL, and tokens
 * that are really signed. {@code @QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name =
 * "service", value = "budget"))}.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "in-tests-only";

    private static EmbeddedPostgres cluster;
    private static String service;

    private String name;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        service = name;
        try {
            cluster = EmbeddedPostgres.builder().start();
            bootstrap();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("the test database did not start", failed);
        }
        var configuration = new HashMap<String, String>();
        configuration.put("quarkus.datasource.jdbc.url", url());
        configuration.put("quarkus.datasource.username", service + "_app");
        configuration.put("quarkus.datasource.password", PASSWORD);
        configuration.put("quarkus.flyway.username", service + "_owner");
        configuration.put("quarkus.flyway.password", PASSWORD);
        configuration.putAll(Tokens.configuration());
        configuration.putAll(Introspection.start(service));
        return configuration;
    }

    @Override
    public void stop() {
        Introspection.stop();
        try {
            if (cluster != null) {
                cluster.close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException("the test database did not stop", failed);
        }
    }

    /** The service under test: {@code budget}. */
    public static String service() {
        return service;
    }

    /** Past row-level security, to look at what is really stored. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), service + "_owner", PASSWORD);
    }

    /** As the service connects, to see what row-level security alone lets through. */
    public static Connection asService() throws SQLException {
        return DriverManager.getConnection(url(), service + "_app", PASSWORD);
    }

    /** The database ends the service's connections and lets it in no more, until it is given back. */
    public static void takeDatabaseAway() throws SQLException {
        asAdministrator(
                "alter role " + service + "_app nologin",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + service + "_app'");
    }

    public static void giveDatabaseBack() throws SQLException {
        asAdministrator("alter role " + service + "_app login");
    }

    private static void asAdministrator(String... steps) throws SQLException {
        try (var admin = cluster.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            for (var step : steps) {
                statement.execute(step);
            }
        }
    }

    private static String url() {
        return cluster.getJdbcUrl("postgres", service).replaceFirst("\\?.*", "");
    }

    private static void bootstrap() throws SQLException, IOException {
        try (var script = SuiteResource.class.getResourceAsStream("/org/jixiao/common/database/bootstrap.sql");
                var admin = cluster.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{service}", service)
                    .replace("{ownerPassword}", PASSWORD)
                    .replace("{appPassword}", PASSWORD);
            for (var step : sql.split("(?m)^--$")) {
                statement.execute(step);
            }
        }
    }
}
