package org.jixiao.common.accountability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.common.fact.CanonicalJson;

/**
 * That a chain had this hash at this number, signed.
 *
 * @param statement RFC 8785 JSON, signed as it is
 */
record Checkpoint(String statement, String algorithm, String keyId, byte[] signature) {

    /** The newest entry of a chain. */
    record Head(String region, String unit, long seq, byte[] hash) {}

    static Checkpoint of(String service, Head head, Instant signedAt, CheckpointSigner signer) {
        var content = new TreeMap<String, Object>();
        content.put("service", service);
        content.put("region", head.region());
        content.put("unit", head.unit());
        content.put("seq", head.seq());
        content.put("hash", HexFormat.of().formatHex(head.hash()));
        content.put("signedAt", signedAt.toString());
        content.put("keyId", signer.keyId());
        var statement = CanonicalJson.of(content);
        var signature = signer.sign(statement.getBytes(StandardCharsets.UTF_8));
        return new Checkpoint(statement, signer.algorithm(), signer.keyId(), signature);
    }

    /** One line, the same in the file and in the export. */
    String line() {
        return CanonicalJson.of(new TreeMap<>(Map.of(
                "statement", statement,
                "algorithm", algorithm,
                "keyId", keyId,
                "signature", HexFormat.of().formatHex(signature))));
    }
}
