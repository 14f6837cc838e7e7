package org.jixiao.local.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Folders;
import org.jixiao.local.secret.Secrets;

/** PostgreSQL from its Maven artifact, with its data kept, its writes durable and a password at its door. */
public final class Postgres {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FOR_ALL = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final Folders folders;
    private final int port;
    private final String password;
    private final PostmasterFile postmaster;

    public Postgres(Folders folders, int port, Secrets secrets) {
        this.folders = folders;
        this.port = port;
        this.password = secrets.password("postgres-superuser");
        this.postmaster = new PostmasterFile(data());
    }

    /** PostgreSQL outlives a killed launcher; true if one was found and stopped. */
    public boolean stopLeftover() {
        return new PostmasterFile(draft()).stop() | postmaster.stop();
    }

    public void start() {
        removeHalfUnpackedBinaries();
        if (!Files.exists(data())) {
            initialise();
        }
        launch(data(), port, START_LIMIT);
        requireDurable();
    }

    /** After a crash. Fails when nobody can connect in time; the server may then still be recovering. */
    public void restart(Duration limit) {
        postmaster.awaitReaped(limit);
        launch(data(), port, limit);
        requireDurable();
    }

    /** Makes thousands of freshly created files durable now: a crash soon after would have to wait for them. */
    public void checkpoint() {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new Failure("PostgreSQL 的检查点失败：" + e.getMessage(), e);
        }
    }

    /** By the pid file, with more patience than the library has, and also where a start was cut short. */
    public void stop() {
        stopLeftover();
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    /** The server itself; what serves its clients are its children. */
    public Optional<ProcessHandle> process() {
        return postmaster.process();
    }

    /** Where the server keeps everything that must not be lost. */
    public Path directory() {
        return data();
    }

    public Connection connect(String database) throws SQLException {
        return connect(port, database);
    }

    public String url(String database) {
        return url(port, database);
    }

    /**
     * The library makes a cluster that trusts everybody. It is made aside, on a port that nobody knows, gets its
     * password, and moves into place when it is whole: a launcher that dies meanwhile leaves only a draft.
     */
    private void initialise() {
        Folders.deleteTree(draft());
        Folders.createPrivate(draft());
        try (var first = launch(draft(), 0, START_LIMIT);
                var connection = connect(first.getPort(), SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            Files.writeString(draft().resolve("pg_hba.conf"), PASSWORD_FOR_ALL);
        } catch (IOException | SQLException e) {
            throw new Failure("PostgreSQL 初始化失败：" + e.getMessage(), e);
        }
        new PostmasterFile(draft()).stop();
        try {
            Files.move(draft(), data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch(Path directory, int onPort, Duration limit) {
        var binaries = folders.privateFolder("postgres-binaries");
        // Otherwise the library keeps its files in a folder of /tmp that it shares with every test on the machine.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        var log = folders.logs().resolve("postgres.log").toFile();
        try {
            return EmbeddedPostgres.builder()
                    .setPort(onPort)
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(limit)
                    .setConnectConfig("password", password)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    // The library is made for tests: it starts the server with -F and asynchronous commits.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    // After a crash: one call for the file system instead of one for each of thousands of files, and
                    // no more than a minute's work to be done again.
                    .setServerConfig("recovery_init_sync_method", "syncfs")
                    .setServerConfig("checkpoint_timeout", "60s")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            throw new Failure("PostgreSQL 未能启动（%s）。详见日志 %s".formatted(e.getMessage(), log), e);
        } finally {
            // The library opens this folder to everybody.
            folders.privateFolder("postgres-binaries");
        }
    }

    /** Trust nothing here: what was committed must survive a power cut. */
    private void requireDurable() {
        try (var connection = connect(SUPERUSER)) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new Failure("PostgreSQL 的 %s 不是 on，拒绝启动。".formatted(setting));
                    }
                }
            }
        } catch (SQLException e) {
            throw new Failure("无法核对 PostgreSQL 的持久性设置：" + e.getMessage(), e);
        }
    }

    /** The library takes a folder without its mark for one to complete, and keeps files that were cut off. */
    private void removeHalfUnpackedBinaries() {
        var binaries = folders.privateFolder("postgres-binaries");
        try (var versions = Files.newDirectoryStream(binaries, "PG-*")) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    Folders.deleteTree(version);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(int onPort, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(onPort, database), properties);
    }

    private static String url(int onPort, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(onPort, database);
    }

    private Path data() {
        return folders.data().resolve("postgres");
    }

    private Path draft() {
        return folders.data().resolve("postgres-draft");
    }
}
