package org.jixiao.beneficiary.privacy;

import java.util.List;
import org.jixiao.common.fact.Digest;

/** RFC 6962, section 2.1: a leaf is hashed after a 0, a node after a 1, so that neither can pass for the other. */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** @param lines at least one */
    static byte[] root(List<String> lines) {
        var hashes = lines.stream().map(MerkleTree::leaf).toList();
        return ofHashes(hashes);
    }

    private static byte[] ofHashes(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        var left = Integer.highestOneBit(hashes.size() - 1);
        return Digest.sha256(
                "", NODE, ofHashes(hashes.subList(0, left)), ofHashes(hashes.subList(left, hashes.size())));
    }

    private static byte[] leaf(String line) {
        return Digest.sha256("", LEAF, line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
