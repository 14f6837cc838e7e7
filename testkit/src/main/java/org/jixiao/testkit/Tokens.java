package org.jixiao.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tokens as the realm issues them, signed with a key of this test run. Persons are named by their role and unit. */
public final class Tokens {

    public static final String REGION = "130109";
    public static final String ISSUER = "https://identity.test/realms/jixiao";

    /** Of every region, for whoever is not said to examine in some of them alone. */
    private static final List<String> TOWNSHIPS = List.of("100", "101", "102");

    private static final KeyPair KEYS = keys();

    private Tokens() {}

    static Map<String, String> configuration() {
        var key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return Map.of(
                "quarkus.oidc.public-key", key,
                "quarkus.oidc.token.issuer", ISSUER,
                "quarkus.oidc.token.audience", "jixiao-api");
    }

    /** A person of unit 725001 or whichever the name says, in region 130109. */
    public static String clerk(String unit) {
        return person("clerk-" + unit, REGION, Set.of(unit), "clerk");
    }

    public static String approver(String unit) {
        return person("approver-" + unit, REGION, Set.of(unit), "approver");
    }

    public static String financeClerk() {
        return person("finance-clerk", REGION, Set.of("*"), "finance-clerk");
    }

    public static String finance() {
        return person("finance", REGION, Set.of("*"), "finance");
    }

    public static String administrator() {
        return person("administrator", REGION, Set.of("*"), "administrator");
    }

    public static String auditor() {
        return person("auditor", REGION, Set.of("*"), "auditor");
    }

    public static String viewer() {
        return person("viewer", REGION, Set.of("*"), "viewer");
    }

    public static String privacyOfficer() {
        return person("privacy-officer", REGION, Set.of("*"), "privacy-officer");
    }

    public static String demonstrator() {
        return person("demonstrator", REGION, Set.of(), "demonstrator");
    }

    /** Whoever examines in some townships and in no other. */
    public static String township(String unit, String... townships) {
        return claims("township-" + unit, REGION, Set.of(unit), List.of(townships), "township")
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofMinutes(15))
                .sign(KEYS.getPrivate());
    }

    /** The same account name is the same subject, in every token of it. */
    public static String person(String name, String region, Set<String> units, String... roles) {
        return person(name, region, units, Duration.ofMinutes(15), roles);
    }

    public static String person(String name, String region, Set<String> units, Duration validFor, String... roles) {
        return claims(name, region, units, roles)
                .issuedAt(Instant.now())
                .expiresIn(validFor)
                .sign(KEYS.getPrivate());
    }

    /** The person of an account that was given another name since. */
    public static String renamed(String account, String name, Set<String> units, String... roles) {
        return claims(name, REGION, units, roles)
                .subject("subject-of-" + account)
                .issuedAt(Instant.now())
                .expiresIn(Duration.ofMinutes(15))
                .sign(KEYS.getPrivate());
    }

    /** All that a token says but its times. */
    static JwtClaimsBuilder claims(String name, String region, Set<String> units, String... roles) {
        return claims(
                name, region, units, TOWNSHIPS.stream().map(region::concat).toList(), roles);
    }

    private static JwtClaimsBuilder claims(
            String name, String region, Set<String> units, List<String> townships, String... roles) {
        return Jwt.issuer(ISSUER)
                .audience("jixiao-api")
                .subject("subject-of-" + name)
                .preferredUserName(name)
                .claim("azp", "jixiao-cli")
                .groups(Set.copyOf(List.of(roles)))
                .claim("region", region)
                .claim("units", List.copyOf(units))
                .claim("townships", townships);
    }

    /** The realm's own pair of this test run. */
    static KeyPair realm() {
        return KEYS;
    }

    static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }
}
