package org.jixiao.beneficiary.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Data keys in files outside the database and its backups, each wrapped by the master key. A key is made when its scope
 * is first used; two processes or threads that need it at once get the same one: creation holds a lock on a file, and a
 * key appears under its name only when it is complete and on the disk.
 */
public final class DataKeyStore {

    private static final int KEY_BYTES = 32;
    private static final String VERSION = "1";
    private static final String SUFFIX = ".key";

    private final Path directory;
    private final SecretKey master;
    private final Map<KeyScope, DataKey> byScope = new ConcurrentHashMap<>();
    private final Map<UUID, DataKey> byId = new ConcurrentHashMap<>();

    public DataKeyStore(Path directory, SecretKey master) {
        this.directory = directory;
        this.master = master;
    }

    /** The key of a scope, made now if the scope is new. */
    DataKey of(KeyScope scope) {
        var known = byScope.get(scope);
        return known != null ? known : loadOrCreate(scope);
    }

    /** The key that a sealed field names; empty when it was destroyed or never was of this store. */
    Optional<DataKey> withId(UUID id) {
        var known = byId.get(id);
        return known != null ? Optional.of(known) : find(id);
    }

    private DataKey loadOrCreate(KeyScope scope) {
        var file = directory.resolve(scope.name() + SUFFIX);
        return FileGuard.alone(directory, () -> {
            if (!Files.exists(file)) {
                create(scope, file);
            }
            return remember(read(scope, file));
        });
    }

    /** Unwraps the one key only: a damaged file of another scope must not make this one unreadable. */
    private Optional<DataKey> find(UUID id) {
        return FileGuard.alone(directory, () -> {
            try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                for (var file : files) {
                    if (Files.readString(file, StandardCharsets.US_ASCII).contains(id.toString())) {
                        var name = file.getFileName().toString();
                        var scope = new KeyScope(name.substring(0, name.length() - SUFFIX.length()));
                        return Optional.of(remember(read(scope, file)));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private void create(KeyScope scope, Path file) throws IOException {
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        var id = UUID.randomUUID();
        var wrapped = Base64.getEncoder().encodeToString(AesGcm.seal(master, nameOf(scope, id), secret));
        var line = String.join(" ", VERSION, id.toString(), wrapped) + "\n";
        var unfinished = directory.resolve(scope.name() + ".new");
        OwnerOnly.write(unfinished, line);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.syncDirectory(directory);
    }

    private DataKey read(KeyScope scope, Path file) throws IOException {
        var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
        if (parts.length != 3 || !VERSION.equals(parts[0])) {
            throw new UnreadableField("the file of a key is not of version " + VERSION);
        }
        var id = UUID.fromString(parts[1]);
        var secret = AesGcm.open(master, nameOf(scope, id), Base64.getDecoder().decode(parts[2]), 0);
        return new DataKey(id, scope, new SecretKeySpec(secret, "AES"));
    }

    private DataKey remember(DataKey key) {
        byScope.put(key.scope(), key);
        byId.put(key.id(), key);
        return key;
    }

    /** A wrapped key opens under its own name only: files cannot be exchanged. */
    private static byte[] nameOf(KeyScope scope, UUID id) {
        return (scope.name() + "|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
