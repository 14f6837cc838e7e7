package org.jixiao.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.jixiao.common.fact.Digest;

/** Codes that answer once: 80 random bits each, kept as a hash that is bound to the survey. */
@ApplicationScoped
class ResponseCodes {

    /** Without I, L, O and U, which are misread (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String fresh() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** 128 random bits, for a draw. */
    String seed() {
        var octets = new byte[16];
        random.nextBytes(octets);
        return java.util.HexFormat.of().formatHex(octets);
    }

    static byte[] hash(UUID survey, String code) {
        return Digest.sha256(survey + ":" + code);
    }
}
