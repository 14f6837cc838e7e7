package org.jixiao.beneficiary.privacy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jixiao.common.fact.Digest;

/**
 * Hashes of identity numbers under the keys that regions have agreed with their partners: HMAC-SHA-256 over the 18 characters,
 * as {@code docs/matching-vectors.csv} shows. It is apart from {@link BlindIndex}, whose keys never leave: whoever holds an
 * exchange key can try out numbers, and must not be able to do so against the register's own index.
 */
@Startup
@Singleton
public class ExchangeIndex {

    /** Octets in front of a stored hash that name its key. */
    private static final int NAME = 4;

    private static final byte[] NONE = {};

    private final Map<String, SecretKey> keys;

    ExchangeIndex(ExchangeConfig config) {
        this.keys = config.keyFiles().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> MasterKey.required(entry.getValue())));
    }

    /** Where a key is agreed. */
    public Set<String> regions() {
        return keys.keySet();
    }

    /** As it is stored; empty where no key is agreed. */
    public byte[] of(String region, String identityNumber) {
        var key = keys.get(region);
        return key == null ? NONE : stored(region, hash(key, identityNumber));
    }

    /** A partner's hash as it would be stored here. */
    public byte[] stored(String region, byte[] hash) {
        var name = nameOfKey(region);
        var stored = Arrays.copyOf(name, NAME + hash.length);
        System.arraycopy(hash, 0, stored, NAME, hash.length);
        return stored;
    }

    /** Names the present key, and says nothing of it. */
    public byte[] nameOfKey(String region) {
        return Arrays.copyOf(Digest.sha256("exchange key", keys.get(region).getEncoded()), NAME);
    }

    static byte[] hash(SecretKey key, String normalised) {
        return BlindIndex.hmac(key, normalised.getBytes(StandardCharsets.UTF_8));
    }
}
