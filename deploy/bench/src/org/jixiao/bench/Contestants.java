package org.jixiao.bench;

import java.util.Map;

/** How the two services are configured: by their environment alone, on the same database. */
final class Contestants {

    private Contestants() {}

    static Map<String, String> ours(Ground ground, Token token, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "bench"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", ground.url()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", ground.password("app")),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", ground.password("owner")),
                // Never asked: no operation that is measured needs the caller's standing as of now.
                Map.entry("JIXIAO_IDENTITY_CLIENT_SECRET", "in-benchmarks-only"),
                Map.entry("JIXIAO_IDENTITY_INTROSPECTION_URL", "http://127.0.0.1:9/introspect"),
                Map.entry("JIXIAO_AUDIT_SIGNING_KEY_FILE", ground.signingKey()),
                Map.entry("JIXIAO_AUDIT_CHECKPOINT_DIRECTORY", ground.checkpoints()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", token.publicKey()),
                Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", Token.ISSUER));
    }

    /** As the owner: the peer has no row-level security, its queries are its only wall. */
    static Map<String, String> peer(Ground ground, Token token, int port) {
        return Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SPRING_DATASOURCE_URL", ground.url(),
                "SPRING_DATASOURCE_USERNAME", "budget_owner",
                "SPRING_DATASOURCE_PASSWORD", ground.password("owner"),
                "BENCH_PUBLICKEY", token.publicKey());
    }
}
