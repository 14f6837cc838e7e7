package org.jixiao.report.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;

/** The content of a snapshot in its canonical form (RFC 8785), and the digest of that form. */
public record Frozen(String canonicalJson, String digest) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

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

    /**
     * Of several readings of a fact the first, which is the one asked by name.
     *
     * @param project its id, or empty for the unit
     */
    public static Optional<Fact> first(Collection<Fact> facts, String name, String project) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name)
                        && Objects.toString(fact.subject().project(), "").equals(project))
                .findFirst();
    }

    public List<Fact> facts() {
        return JSON.convertValue(tree().path("facts"), new TypeReference<List<Fact>>() {});
    }
}
