package org.jixiao.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys that are trusted, by their ids. One file may hold several: after a change of keys both are needed. */
record PublicKeys(Map<String, PublicKey> byId) {

    static final PublicKeys NONE = new PublicKeys(Map.of());

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
    private static final int ID_BYTES = 8;

    /** @throws GeneralSecurityException if there is no key in it, or one that is not on an elliptic curve */
    static PublicKeys read(Path file) throws IOException, GeneralSecurityException {
        var keys = new HashMap<String, PublicKey>();
        var blocks = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        while (blocks.find()) {
            var der = Base64.getMimeDecoder().decode(blocks.group(1));
            var id = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der), 0, ID_BYTES);
            keys.put(id, KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)));
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("no PUBLIC KEY block in " + file);
        }
        return new PublicKeys(keys);
    }

    PublicKey of(String id) {
        return byId.get(id);
    }
}
