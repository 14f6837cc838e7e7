package org.jixiao.common.accountability;

/** Signs what a checkpoint states. The one place that knows an algorithm: another profile is another signer. */
interface CheckpointSigner {

    /** As {@code java.security.Signature} calls it; a verifier chooses by it. */
    String algorithm();

    /** The beginning of the SHA-256 of the public key, in hexadecimal: which key of several signed. */
    String keyId();

    byte[] sign(byte[] statement);

    /** For those who verify, in PEM. */
    String publicKey();
}
