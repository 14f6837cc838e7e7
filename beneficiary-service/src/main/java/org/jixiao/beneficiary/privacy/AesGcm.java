package org.jixiao.beneficiary.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM over a fresh 96-bit IV: IV | ciphertext | 128-bit tag. */
final class AesGcm {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IVS_DRAWN = 256;
    /** A Cipher is not safe for threads and dear to make: one for each worker. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesGcm::newCipher);

    /** Drawn by the hundred: asked for one by one they cost as much as the encryption. */
    private static final ThreadLocal<ByteBuffer> IVS = ThreadLocal.withInitial(
            () -> ByteBuffer.allocate(IVS_DRAWN * IV_BYTES).limit(0));

    private AesGcm() {}

    static byte[] seal(SecretKey key, byte[] associatedData, byte[] plain) {
        var iv = freshIv();
        try {
            var cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(associatedData);
            var sealed = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, IV_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refused to encrypt", impossible);
        }
    }

    static byte[] open(SecretKey key, byte[] associatedData, byte[] sealed, int offset) {
        var ciphertext = offset + IV_BYTES;
        if (sealed.length < ciphertext + TAG_BITS / 8) {
            throw new UnreadableField("too short for a sealed value");
        }
        try {
            var cipher = CIPHER.get();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, offset, IV_BYTES));
            cipher.updateAAD(associatedData);
            return cipher.doFinal(sealed, ciphertext, sealed.length - ciphertext);
        } catch (GeneralSecurityException refused) {
            throw new UnreadableField("altered, moved or sealed with another key", refused);
        }
    }

    private static byte[] freshIv() {
        var drawn = IVS.get();
        if (!drawn.hasRemaining()) {
            RANDOM.nextBytes(drawn.array());
            drawn.clear();
        }
        var iv = new byte[IV_BYTES];
        drawn.get(iv);
        return iv;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this Java has no AES-GCM", absent);
        }
    }
}
