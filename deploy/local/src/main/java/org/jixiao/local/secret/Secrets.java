package org.jixiao.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** One file for each secret, made when it is first asked for, mode 0600. None of them is ever in the repository. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A password of 192 bits in letters that need no quoting in SQL, JSON or a shell. */
    public String password(String name) {
        return value(name, Base64.getUrlEncoder().withoutPadding(), 24);
    }

    /** The file of a 256-bit key, in Base64. */
    public Path key(String name) {
        value(name, Base64.getEncoder(), 32);
        return folder.resolve(name);
    }

    /** The PEM file of a signing key, ECDSA on P-256, with both halves: Java cannot compute the public one. */
    public Path signingKey(String name) {
        var file = folder.resolve(name + ".pem");
        try {
            if (!Files.exists(file)) {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                var keys = generator.generateKeyPair();
                write(
                        file,
                        pem("PRIVATE KEY", keys.getPrivate().getEncoded())
                                + pem("PUBLIC KEY", keys.getPublic().getEncoded()));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    private static String pem(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private String value(String name, Base64.Encoder encoder, int bytes) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                var random = new byte[bytes];
                RANDOM.nextBytes(random);
                write(file, encoder.encodeToString(random));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: a secret that was cut off by a crash would lock its owner out. */
    private static void write(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), ".draft", null, ownerOnly);
        Files.writeString(draft, secret + "\n");
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException other) {
            Files.delete(draft);
        }
    }
}
