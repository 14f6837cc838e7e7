package org.jixiao.common.accountability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Both halves of a signing key in one PEM file: Java cannot compute the public half from the private one. */
final class SigningKeyFile {

    private SigningKeyFile() {}

    static KeyPair read(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "the signing key jixiao.audit.signing-key-file is missing: the record could be rewritten unseen");
        }
        try {
            var text = Files.readString(file, StandardCharsets.US_ASCII);
            var factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY"))));
        } catch (IOException failed) {
            throw new UncheckedIOException("the signing key cannot be read", failed);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the signing key is not a key pair on an elliptic curve", unusable);
        }
    }

    /** For demonstration and tests: the first start makes the key. */
    static KeyPair createdOnce(Path file) {
        if (!Files.exists(file)) {
            create(file.toAbsolutePath());
        }
        return read(file);
    }

    private static void create(Path file) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            Files.createDirectories(file.getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = Files.createTempFile(file.getParent(), ".draft", null, ownerOnly);
            Files.writeString(
                    draft,
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", keys.getPublic().getEncoded()));
            try {
                // a link, not a move: of two services that start at once the first one's key stays
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException another) {
                // it is read by our caller
            }
            Files.delete(draft);
        } catch (IOException failed) {
            throw new UncheckedIOException("the signing key cannot be made", failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    static String pem(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static byte[] block(String text, String kind) {
        var block = Pattern.compile("-----BEGIN " + kind + "-----([^-]+)-----END " + kind + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IllegalStateException("the signing key file has no block " + kind);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
