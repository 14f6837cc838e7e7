package org.jixiao.beneficiary.privacy;

import java.nio.charset.StandardCharsets;

/**
 * Encryption of single fields. An interface because the algorithms are a profile: {@code intl} is AES-256-GCM, a
 * {@code gm} profile (SM4-GCM) has to fit behind the same methods and the same tests (密评).
 */
public interface FieldEncryption {

    /** The sealed field names its key, so that it opens whatever key is current by then. */
    byte[] seal(FieldLocation location, int retentionYear, byte[] value);

    default byte[] seal(FieldLocation location, int retentionYear, String value) {
        return seal(location, retentionYear, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses a field that was altered, moved, or whose key has been destroyed. */
    byte[] openBytes(FieldLocation location, byte[] sealed);

    default String open(FieldLocation location, byte[] sealed) {
        return new String(openBytes(location, sealed), StandardCharsets.UTF_8);
    }
}
