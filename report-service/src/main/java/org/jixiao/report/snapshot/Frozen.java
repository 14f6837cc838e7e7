package org.jixiao.report.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;

/** The content of a snapshot in its canonical form (RFC 8785), and the digest of that form. */
public record Frozen(String canonicalJson, String digest) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Frozen of(JsonNode content) {
        return ofJson(CanonicalJson.ofJson(content.toString()));
    }

    static Frozen ofJson(String canonicalJson) {
        return new Frozen(canonicalJson, Digest.text(Digest.sha256(canonicalJson)));
    }

    public JsonNode tree() {
        try {
            return JSON.readTree(canonicalJson);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a snapshot is no JSON", corrupt);
        }
    }
}
