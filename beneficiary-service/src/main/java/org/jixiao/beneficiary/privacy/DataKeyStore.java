package org.jixiao.beneficiary.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Data keys in files outside the database and its backups, each wrapped by the master key. A key is made when its scope
 * is first used; two processes or threads that need it at once get the same one: creation holds a lock on a file, and a
 * key appears under its name only when it is complete and on the disk.
 *
 * <p>A scope's key can be rotated while services run: what is sealed from then on names the new key, what was sealed
 * before opens with the old one, which stays in the store as {@code scope~id.key}. Another process goes on with the old
 * one for as long as it remembers it, at most {@link #REMEMBERED}; both open everywhere.
 */
public final class DataKeyStore {

    private static final int KEY_BYTES = 32;
    private static final String VERSION = "1";
    private static final String SUFFIX = ".key";
    private static final char FORMER = '~';

    private final Path directory;
    private final SecretKey master;
    /** How long a process uses the key of a scope before it looks whether there is a newer one. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Current(DataKey key, long until) {}

    private final Map<KeyScope, Current> byScope = new ConcurrentHashMap<>();
    private final Map<UUID, DataKey> byId = new ConcurrentHashMap<>();

    public DataKeyStore(Path directory, SecretKey master) {
        this.directory = directory;
        this.master = master;
    }

    /** The key of a scope, made now if the scope is new. */
    DataKey of(KeyScope scope) {
        var known = byScope.get(scope);
        return known != null && System.nanoTime() - known.until() < 0 ? known.key() : loadOrCreate(scope);
    }

    /** Gives each of the scopes that are named so far a new key, and answers how many were given one. */
    int rotate(Predicate<KeyScope> chosen) {
        return FileGuard.alone(directory, () -> {
            int rotated = 0;
            for (var file : files("*" + SUFFIX)) {
                var name = file.getFileName().toString();
                if (name.indexOf(FORMER) < 0 && chosen.test(scope(name))) {
                    rotate(scope(name), file);
                    rotated++;
                }
            }
            return rotated;
        });
    }

    /** The old key gets its second name first: a crash in between leaves the scope with the key that it had. */
    private void rotate(KeyScope scope, Path file) throws IOException {
        var old = read(scope, file);
        var former = directory.resolve(scope.name() + FORMER + old.id() + SUFFIX);
        if (!Files.exists(former)) {
            Files.createLink(former, file);
        }
        create(scope, file);
        remember(read(scope, file));
        byId.put(old.id(), old);
    }

    /** Wraps every key that the former master key wraps under the present one; what is wrapped so already stays. */
    int rewrap(SecretKey formerMaster) {
        return FileGuard.alone(directory, () -> {
            int rewrapped = 0;
            for (var file : files("*" + SUFFIX)) {
                var scope = scope(file.getFileName().toString());
                var parts = parts(file);
                var id = UUID.fromString(parts[1]);
                if (!opens(master, scope, parts)) {
                    var secret = AesGcm.open(
                            formerMaster, nameOf(scope, id), Base64.getDecoder().decode(parts[2]), 0);
                    write(scope, id, secret, file);
                    rewrapped++;
                }
            }
            return rewrapped;
        });
    }

    private static boolean opens(SecretKey master, KeyScope scope, String[] parts) {
        try {
            AesGcm.open(
                    master,
                    nameOf(scope, UUID.fromString(parts[1])),
                    Base64.getDecoder().decode(parts[2]),
                    0);
            return true;
        } catch (UnreadableField otherwise) {
            return false;
        }
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
            for (var file : files("*" + SUFFIX)) {
                if (Files.readString(file, StandardCharsets.US_ASCII).contains(id.toString())) {
                    var key = read(scope(file.getFileName().toString()), file);
                    byId.put(id, key);
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        });
    }

    private List<Path> files(String pattern) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(directory, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }

    private static KeyScope scope(String file) {
        var end = file.indexOf(FORMER) < 0 ? file.length() - SUFFIX.length() : file.indexOf(FORMER);
        return new KeyScope(file.substring(0, end));
    }

    private void create(KeyScope scope, Path file) throws IOException {
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        write(scope, UUID.randomUUID(), secret, file);
    }

    private void write(KeyScope scope, UUID id, byte[] secret, Path file) throws IOException {
        var wrapped = Base64.getEncoder().encodeToString(AesGcm.seal(master, nameOf(scope, id), secret));
        var line = String.join(" ", VERSION, id.toString(), wrapped) + "\n";
        var unfinished = directory.resolve(file.getFileName() + ".new");
        OwnerOnly.write(unfinished, line);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.syncDirectory(directory);
    }

    private DataKey read(KeyScope scope, Path file) throws IOException {
        var parts = parts(file);
        var id = UUID.fromString(parts[1]);
        var secret = AesGcm.open(master, nameOf(scope, id), Base64.getDecoder().decode(parts[2]), 0);
        return new DataKey(id, scope, new SecretKeySpec(secret, "AES"));
    }

    private static String[] parts(Path file) throws IOException {
        var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
        if (parts.length != 3 || !VERSION.equals(parts[0])) {
            throw new UnreadableField("the file of a key is not of version " + VERSION);
        }
        return parts;
    }

    private DataKey remember(DataKey key) {
        byScope.put(key.scope(), new Current(key, System.nanoTime() + REMEMBERED.toNanos()));
        byId.put(key.id(), key);
        return key;
    }

    /** A wrapped key opens under its own name only: files cannot be exchanged. */
    private static byte[] nameOf(KeyScope scope, UUID id) {
        return (scope.name() + "|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
