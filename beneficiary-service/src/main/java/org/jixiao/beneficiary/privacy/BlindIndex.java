package org.jixiao.beneficiary.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;

/**
 * A keyed hash that finds equal values without showing them: HMAC-SHA-256 with a key per region and kind. The caller
 * gives the normalised value (of an identity number: its 18 characters), or equal persons would not meet.
 */
public final class BlindIndex {

    /** A Mac is not safe for threads and dear to make: one for each worker. */
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(BlindIndex::newMac);

    private final DataKeyStore keys;
    private final Map<List<String>, KeyScope> scopes = new ConcurrentHashMap<>();

    public BlindIndex(DataKeyStore keys) {
        this.keys = keys;
    }

    public byte[] of(String region, String kind, String normalised) {
        var key = keys.of(scope(region, kind));
        try {
            var mac = MAC.get();
            mac.init(key.secret());
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC refused its key", impossible);
        }
    }

    private KeyScope scope(String region, String kind) {
        return scopes.computeIfAbsent(List.of(region, kind), named -> KeyScope.index(region, kind));
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", absent);
        }
    }
}
