package org.jixiao.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 as the suite uses it, written in lower-case hexadecimal. */
public final class Hashes {

    static final String BEGINNING = "0".repeat(64);

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashes() {}

    static boolean isHash(String text) {
        return text.length() == BEGINNING.length()
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f');
    }

    /** hash = SHA-256(content ‖ prev) */
    static String ofContent(String content, String prev) {
        return hex(
                sha256(content.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(prev)));
    }

    /** The Merkle root of RFC 6962, section 2.1, over lines of text. */
    static String merkleRoot(List<String> lines) {
        if (lines.isEmpty()) {
            return hex(sha256());
        }
        var level = new ArrayList<byte[]>();
        lines.forEach(line -> level.add(sha256(LEAF, line.getBytes(StandardCharsets.UTF_8))));
        return hex(root(level));
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var half = Integer.highestOneBit(leaves.size() - 1);
        return sha256(NODE, root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    /** Of a text in UTF-8. */
    public static String ofText(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
