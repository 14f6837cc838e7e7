package org.jixiao.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** A token as the realm issues them, signed with a key of this run. */
final class Token {

    static final String ISSUER = "https://identity.bench/realms/jixiao";

    private final KeyPair keys;

    Token() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String signed() throws GeneralSecurityException {
        return signed("finance-clerk", Instant.now().getEpochSecond());
    }

    /** @param now as seconds: the same instant gives the same token, so that it is a known one when it is sent again */
    String signed(String role, long now) throws GeneralSecurityException {
        var claims = """
                {"iss":"%s","aud":"jixiao-api","sub":"subject-of-bench","preferred_username":"%s",
                "azp":"jixiao-cli","groups":["%s"],"region":"130109","units":["*"],"townships":[],
                "typ":"Bearer","jti":"bench","iat":%d,"exp":%d}""".formatted(ISSUER, role, role, now, now + 7200);
        var content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
