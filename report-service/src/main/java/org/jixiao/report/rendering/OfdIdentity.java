package org.jixiao.report.rendering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jixiao.report.document.Document;

/** The identifier of a document: 32 hexadecimal digits that follow from its content, where others take a random UUID. */
final class OfdIdentity {

    private static final int OCTETS = 16;

    private OfdIdentity() {}

    static String of(Map<String, byte[]> pages, byte[] resources, Document document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(document.properties().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(resources);
            pages.values().forEach(digest::update);
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), OCTETS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
