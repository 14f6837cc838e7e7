package org.jixiao.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jixiao.local.process.Folders;
import org.jixiao.local.secret.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {

    @TempDir
    static Path data;

    private final int port = freePort();
    private Folders folders;
    private Secrets secrets;
    private Postgres postgres;

    @BeforeAll
    void givenAServerWithTheDatabasesOfAService() throws IOException {
        folders = new Folders(data);
        secrets = new Secrets(folders.secrets());
        postgres = new Postgres(folders, port, secrets);
        // what a launcher leaves that was killed while it unpacked
        var half = folders.privateFolder("postgres-binaries/PG-0000");
        Files.writeString(half.resolve("postgres"), "cut off");
        postgres.start();
        new Databases(postgres, secrets).ofService("budget");
    }

    @AfterAll
    void stop() {
        postgres.stop();
    }

    @Test
    void commitsAreDurable() throws SQLException {
        assertThat(ask(superuser(), "show fsync")).isEqualTo("on");
        assertThat(ask(superuser(), "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void nobodyEntersWithoutAPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), "postgres", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void theOwnerOwnsTheDatabaseAndTheAppIsNoMemberOfIt() throws SQLException {
        assertThat(ask(superuser(), "select pg_get_userbyid(datdba) from pg_database where datname = 'budget'"))
                .isEqualTo("budget_owner");
        assertThat(ask(superuser(), "select pg_has_role('budget_app', 'budget_owner', 'member')"))
                .isEqualTo("f");
        assertThat(ask(superuser(), "select rolbypassrls from pg_roles where rolname = 'budget_app'"))
                .isEqualTo("f");
        assertThat(ask(as("budget_app", "budget-app"), "select current_user")).isEqualTo("budget_app");
    }

    @Test
    void aSecondStartRepeatsTheBootstrapWithoutHarm() throws SQLException {
        new Databases(postgres, secrets).ofService("budget");

        assertThat(ask(as("budget_owner", "budget-owner"), "select current_database()"))
                .isEqualTo("budget");
    }

    @Test
    void aServerThatOutlivedItsLauncherIsFoundAndStoppedAndItsDataKept() throws SQLException, IOException {
        // the end of a launcher's process gives this lock back; here both launchers are one process
        Files.delete(data.resolve("postgres/epg-lock"));
        var next = new Postgres(folders, port, secrets);

        assertThat(next.stopLeftover()).isTrue();
        assertThat(next.isAlive()).isFalse();
        assertThat(next.stopLeftover()).isFalse();

        next.start();
        postgres = next;
        assertThat(ask(superuser(), "select count(*) from pg_database where datname = 'budget'"))
                .isEqualTo("1");
    }

    private Connection superuser() throws SQLException {
        return postgres.connect("postgres");
    }

    private Connection as(String role, String secret) throws SQLException {
        return DriverManager.getConnection(postgres.url("budget"), role, secrets.password(secret));
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (connection;
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
