package org.jixiao.beneficiary.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;

/**
 * A keyed hash that finds equal values without showing them: HMAC-SHA-256 with a key per region and kind. The caller
 * gives the normalised value (of an identity number: its 18 characters), or equal persons would not meet.
 */
public final class BlindIndex {

    /** The kind of an index of bank accounts. */
    public static final String ACCOUNT = "account";

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

    /** The kind of an index of certificates' numbers: those of two kinds never meet. */
    public static String certificate(String kind) {
        return "certificate-" + kind;
    }

    /**
     * The one spelling of a number of a certificate or an account: full width made half width, small letters capitals,
     * blanks and hyphens left out. Of identity numbers {@code IdentityNumber} knows more.
     */
    public static String normalised(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}-]", "")
                .toUpperCase(Locale.ROOT);
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
