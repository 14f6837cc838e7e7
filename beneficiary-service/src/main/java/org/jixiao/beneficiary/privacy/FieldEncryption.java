package org.jixiao.beneficiary.privacy;

/**
 * Encryption of single fields. An interface because the algorithms are a profile: {@code intl} is AES-256-GCM, a
 * {@code gm} profile (SM4-GCM) has to fit behind the same two methods and the same tests (密评).
 */
public interface FieldEncryption {

    /** The sealed field names its key, so that it opens whatever key is current by then. */
    byte[] seal(FieldLocation location, int retentionYear, String value);

    /** Refuses a field that was altered, moved, or whose key has been destroyed. */
    String open(FieldLocation location, byte[] sealed);
}
