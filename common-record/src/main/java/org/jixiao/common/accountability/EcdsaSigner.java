package org.jixiao.common.accountability;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;

/** ECDSA on P-256 with SHA-256, from the platform's own provider. */
final class EcdsaSigner implements CheckpointSigner {

    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int FIELD_BITS = 256;
    private static final int KEY_ID_BYTES = 8;

    private final KeyPair keys;
    private final String keyId;

    /** @throws IllegalStateException if the halves do not belong together, or lie on another curve */
    EcdsaSigner(KeyPair keys) {
        this.keys = keys;
        if (((ECPublicKey) keys.getPublic()).getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
            throw new IllegalStateException("the signing key is not on the curve P-256");
        }
        try {
            this.keyId = HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(keys.getPublic().getEncoded()),
                            0,
                            KEY_ID_BYTES);
            var trial = new byte[] {1};
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(keys.getPublic());
            verifier.update(trial);
            if (!verifier.verify(sign(trial))) {
                throw new IllegalStateException("the halves of the signing key do not belong together");
            }
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the signing key cannot be used", unusable);
        }
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a checkpoint could not be signed", failed);
        }
    }

    @Override
    public String publicKey() {
        return SigningKeyFile.pem("PUBLIC KEY", keys.getPublic().getEncoded());
    }
}
