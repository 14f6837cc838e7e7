package org.jixiao.testkit;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that say what a good one says, in the name of any role, and must open nothing. */
public enum BadToken {
    EXPIRED(role -> signed(claims(role)
            .issuedAt(Instant.now().minus(Duration.ofHours(2)))
            .expiresAt(Instant.now().minus(Duration.ofHours(1))))),
    NOT_YET_VALID(role -> signed(current(role)
            .claim("nbf", Instant.now().plus(Duration.ofMinutes(10)).getEpochSecond()))),
    WRONG_AUDIENCE(role -> signed(current(role).audience("another-api"))),
    WRONG_ISSUER(role -> signed(current(role).issuer("https://identity.test/realms/another"))),
    UNSIGNED(role -> {
        var parts = signed(current(role)).split("\\.");
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }),
    FOREIGN_KEY(role -> current(role).sign(Foreign.KEYS.getPrivate())),
    /** The realm's public key, which anyone may read, taken for a shared secret. */
    PUBLIC_KEY_AS_SECRET(role ->
            current(role).sign(new SecretKeySpec(Tokens.realm().getPublic().getEncoded(), "HmacSHA256"))),
    /** A viewer's signature under another role's claims. */
    ALTERED(role -> {
        var viewer = signed(current("viewer")).split("\\.");
        var wanted = signed(current(role).claim("altered", true)).split("\\.");
        return viewer[0] + "." + wanted[1] + "." + viewer[2];
    }),
    NO_TOKEN_AT_ALL(role -> "not-a-token");

    private final Function<String, String> making;

    BadToken(Function<String, String> making) {
        this.making = making;
    }

    /** As a person with this role and every unit of the region would hold it. */
    public String of(String role) {
        return making.apply(role);
    }

    private static JwtClaimsBuilder claims(String role) {
        return Tokens.claims(role, Tokens.REGION, Set.of("*"), role);
    }

    private static JwtClaimsBuilder current(String role) {
        return claims(role).issuedAt(Instant.now()).expiresIn(Duration.ofMinutes(15));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.sign(Tokens.realm().getPrivate());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Foreign {
        private static final KeyPair KEYS = Tokens.keys();
    }
}
