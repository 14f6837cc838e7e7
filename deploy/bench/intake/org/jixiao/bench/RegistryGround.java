package org.jixiao.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jixiao.local.database.Databases;
import org.jixiao.local.database.Postgres;
import org.jixiao.local.process.Folders;
import org.jixiao.local.secret.Secrets;

/** A PostgreSQL of its own as the launcher runs it, a signer of tokens, and somebody who vouches for whoever holds one. */
final class RegistryGround implements AutoCloseable {

    private static final String DATABASE = "beneficiary";
    private static final String ISSUER = "https://identity.bench/realms/jixiao";
    private static final String STANDING = """
            {"active":true,"sub":"subject-of-bench","groups":["clerk"],"region":"130109","units":["*"],"townships":[]}""";

    private final Folders folders;
    private final Secrets secrets;
    private final Postgres postgres;
    private final KeyPair keys;
    private final HttpServer identity;

    RegistryGround(Path data, int port) throws IOException, GeneralSecurityException {
        Folders.deleteTree(data);
        Folders.createPrivate(data);
        this.folders = new Folders(data);
        this.secrets = new Secrets(folders.secrets());
        this.postgres = new Postgres(folders, port, secrets);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
        this.identity = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    }

    void start() throws SQLException {
        postgres.start();
        new Databases(postgres, secrets).ofService(DATABASE);
        // Its work would fall on whoever is measured at that moment.
        run("postgres", "alter system set autovacuum = off");
        run("postgres", "select pg_reload_conf()");
        identity.createContext("/", exchange -> {
            var standing = STANDING.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, standing.length);
            exchange.getResponseBody().write(standing);
            exchange.close();
        });
        identity.start();
    }

    Map<String, String> environment(int port, Path gcLog) {
        return Map.ofEntries(
                Map.entry("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + gcLog),
                Map.entry("QUARKUS_PROFILE", "bench"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(DATABASE)),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", secrets.password(DATABASE + "-app")),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", secrets.password(DATABASE + "-owner")),
                Map.entry("JIXIAO_IDENTITY_CLIENT_SECRET", "in-benchmarks-only"),
                Map.entry(
                        "JIXIAO_IDENTITY_INTROSPECTION_URL",
                        "http://127.0.0.1:" + identity.getAddress().getPort() + "/introspect"),
                Map.entry("JIXIAO_PRIVACY_MASTER_KEY_FILE", secrets.key("encryption-master-key").toString()),
                Map.entry("JIXIAO_PRIVACY_KEY_DIRECTORY", folders.privateFolder("keys").toString()),
                Map.entry(
                        "JIXIAO_AUDIT_SIGNING_KEY_FILE",
                        secrets.signingKey("audit-signing-" + DATABASE).toString()),
                Map.entry("JIXIAO_AUDIT_CHECKPOINT_DIRECTORY", folders.privateFolder("checkpoints").toString()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())),
                Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", ISSUER));
    }

    String token() throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        // One token a minute, so that it is a known one when it is sent again.
        var issued = now - now % 60;
        var claims = """
                {"iss":"%s","aud":"jixiao-api","sub":"subject-of-bench","preferred_username":"clerk",
                "azp":"jixiao-cli","groups":["clerk"],"region":"130109","units":["*"],"townships":[],
                "typ":"Bearer","jti":"bench","iat":%d,"exp":%d}""".formatted(ISSUER, issued, issued + 7200);
        var content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** As the owner of everything, past its walls. */
    Connection connect() throws SQLException {
        return postgres.connect(DATABASE);
    }

    void run(String sql) throws SQLException {
        run(DATABASE, sql);
    }

    private void run(String database, String sql) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folders.data().resolve("postgres/postmaster.pid")).get(0).trim());
    }

    Folders folders() {
        return folders;
    }

    @Override
    public void close() {
        identity.stop(0);
        postgres.stop();
    }
}
