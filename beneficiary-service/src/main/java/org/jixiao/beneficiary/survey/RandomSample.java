package org.jixiao.beneficiary.survey;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.fact.Digest;

/**
 * Draws a simple random sample that anybody can draw again from what is published (docs/surveys.md has the test vector).
 * The frame is the ids of all deliveries, in lower case, sorted as texts; its digest is the SHA-256 of them, each followed
 * by a line feed. Each id gets the rank SHA-256(seed, ':', frame digest, ':', id); the n ids with the smallest ranks,
 * compared as unsigned octets, are the sample, in that order.
 */
record RandomSample(List<UUID> frame, String frameDigest) {

    static RandomSample of(List<UUID> deliveries) {
        var sorted =
                deliveries.stream().sorted(Comparator.comparing(UUID::toString)).toList();
        var text = new StringBuilder();
        sorted.forEach(id -> text.append(id).append('\n'));
        return new RandomSample(sorted, Digest.text(Digest.sha256(text.toString())));
    }

    /** @param size of the sample; the whole frame where that is smaller */
    List<UUID> drawn(String seed, int size) {
        return frame.stream()
                .sorted(Comparator.comparing(id -> rank(seed, id)))
                .limit(size)
                .toList();
    }

    /** Hexadecimal digits compare as the octets do. */
    private String rank(String seed, UUID id) {
        return HexFormat.of().formatHex(Digest.sha256(seed + ":" + frameDigest + ":" + id));
    }
}
