package org.jixiao.common.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, written {@code sha256:} and 64 hexadecimal digits. */
public final class Digest {

    public static final String PREFIX = "sha256:";

    private Digest() {}

    public static byte[] sha256(String text, byte[]... more) {
        var digest = algorithm();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        for (var part : more) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Of the RFC 8785 form of a value. */
    public static String of(Object value) {
        return text(sha256(CanonicalJson.of(value)));
    }

    /** The hash that a ledger row keeps of its business content, taken when it is written. */
    public static byte[] ofRow(Object content) {
        return sha256(CanonicalJson.of(content));
    }

    /** Over row hashes, sorted as unsigned bytes, so that the order in which rows are read does not matter. */
    public static String ofRows(List<byte[]> rowHashes) {
        var digest = algorithm();
        rowHashes.stream().sorted(java.util.Arrays::compareUnsigned).forEach(digest::update);
        return text(digest.digest());
    }

    public static String text(byte[] hash) {
        return PREFIX + HexFormat.of().formatHex(hash);
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
