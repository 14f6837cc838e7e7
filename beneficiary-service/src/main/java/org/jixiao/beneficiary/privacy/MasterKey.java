package org.jixiao.beneficiary.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all others. It lies in a file of its own, so that it can be kept apart from the wrapped ones. */
public final class MasterKey {

    private static final int KEY_BYTES = 32;

    private MasterKey() {}

    /** For installations where an operator provides the key: a missing one must not be replaced by a new one. */
    public static SecretKey required(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("a key that an operator provides is missing: " + file.getFileName());
        }
        return read(file);
    }

    /** For demonstration and tests: the first start makes the key, a second process waits for it. */
    public static SecretKey createdOnce(Path file) {
        var directory = file.toAbsolutePath().getParent();
        return FileGuard.alone(directory, () -> {
            if (!Files.exists(file)) {
                create(file, directory);
            }
            return read(file);
        });
    }

    private static void create(Path file, Path directory) throws IOException {
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        var unfinished = directory.resolve(file.getFileName() + ".new");
        OwnerOnly.write(unfinished, Base64.getEncoder().encodeToString(secret) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.syncDirectory(directory);
    }

    private static SecretKey read(Path file) {
        try {
            var secret = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (secret.length != KEY_BYTES) {
                throw new IllegalStateException("the master key does not have 256 bits");
            }
            return new SecretKeySpec(secret, "AES");
        } catch (IOException failed) {
            throw new UncheckedIOException("the master key cannot be read", failed);
        }
    }
}
