package org.jixiao.beneficiary.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.SecretKey;

/**
 * Data keys in files outside the database and its backups, each wrapped by the master key. A key is made when its scope
 * is first used; two processes or threads that need it at once get the same one: creation holds a lock on a file, and a
 * key appears under its name only when it is complete and on the disk.
 *
 * <p>A scope's key can be rotated while services run: what is sealed from then on names the new key, what was sealed
 * before opens with the old one, which stays in the store. Another process goes on with what it remembers, at most {@link
 * #REMEMBERED}: for that long it seals with a key that was rotated, and opens with one that was destroyed.
 */
public final class DataKeyStore {

    /** How long a process uses a key before it looks whether there is a newer one, or whether it is there still. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Path directory;
    private final KeyFiles files;
    private final Duration remembered;

    private record Known(DataKey key, long until) {

        boolean isFresh() {
            return System.nanoTime() - until < 0;
        }
    }

    private final Map<KeyScope, Known> byScope = new ConcurrentHashMap<>();
    private final Map<UUID, Known> byId = new ConcurrentHashMap<>();

    public DataKeyStore(Path directory, SecretKey master) {
        this(directory, master, REMEMBERED);
    }

    DataKeyStore(Path directory, SecretKey master, Duration remembered) {
        this.directory = directory;
        this.files = new KeyFiles(directory, master);
        this.remembered = remembered;
    }

    /** The key of a scope, made now if the scope is new; never again for one whose keys were destroyed. */
    DataKey of(KeyScope scope) {
        var known = byScope.get(scope);
        return known != null && known.isFresh() ? known.key() : loadOrCreate(scope);
    }

    /** Gives each of the scopes that are named so far a new key, and answers how many were given one. */
    int rotate(Predicate<KeyScope> chosen) {
        return FileGuard.alone(directory, () -> {
            int rotated = 0;
            for (var file : files.matching(KeyFiles.ALL)) {
                if (!KeyFiles.isFormer(file) && chosen.test(KeyFiles.scope(file))) {
                    rotate(file);
                    rotated++;
                }
            }
            return rotated;
        });
    }

    /** The old key gets its second name first: a crash in between leaves the scope with the key that it had. */
    private void rotate(Path file) throws IOException {
        var old = files.read(file);
        var former = files.former(old.scope(), old.id());
        if (!Files.exists(former)) {
            Files.createLink(former, file);
        }
        files.create(old.scope());
        remember(files.read(file));
        byId.put(old.id(), until(old));
    }

    /** Wraps every key that the former master key wraps under the present one; what is wrapped so already stays. */
    int rewrap(SecretKey formerMaster) {
        return FileGuard.alone(directory, () -> {
            int rewrapped = 0;
            for (var file : files.matching(KeyFiles.ALL)) {
                rewrapped += files.rewrap(formerMaster, file) ? 1 : 0;
            }
            return rewrapped;
        });
    }

    /** The ids of the keys of some scopes, present and former, by their scopes. */
    Map<KeyScope, Set<UUID>> ids(Predicate<KeyScope> chosen) {
        return FileGuard.alone(directory, () -> {
            var found = new TreeMap<KeyScope, Set<UUID>>(java.util.Comparator.comparing(KeyScope::name));
            for (var file : files.matching(KeyFiles.ALL)) {
                var scope = KeyFiles.scope(file);
                if (chosen.test(scope)) {
                    found.computeIfAbsent(scope, none -> new TreeSet<>()).add(files.id(file));
                }
            }
            return found;
        });
    }

    /** For good: all keys of these scopes, present and former. Repeated after a crash, it finishes what was begun. */
    void destroy(Predicate<KeyScope> chosen) {
        var going = ids(chosen);
        FileGuard.alone(directory, () -> {
            for (var scope : going.entrySet()) {
                files.destroy(scope.getKey(), scope.getValue());
            }
            return going.size();
        });
        byScope.keySet().removeIf(chosen);
        byId.values().removeIf(known -> chosen.test(known.key().scope()));
    }

    /** The key that a sealed field names; empty when it was destroyed or never was of this store. */
    Optional<DataKey> withId(UUID id) {
        var known = byId.get(id);
        return known != null && known.isFresh() ? Optional.of(known.key()) : find(id);
    }

    /** Whether it was of this store and its time was over. */
    boolean isDestroyed(UUID id) {
        return FileGuard.alone(directory, () -> files.isDestroyed(id));
    }

    private DataKey loadOrCreate(KeyScope scope) {
        var file = files.current(scope);
        return FileGuard.alone(directory, () -> {
            if (!Files.exists(file)) {
                if (files.isDestroyed(scope)) {
                    throw new IllegalStateException(
                            "the keys of " + scope.name() + " were destroyed; nothing is sealed");
                }
                files.create(scope);
            }
            return remember(files.read(file));
        });
    }

    private Optional<DataKey> find(UUID id) {
        var known = byId.remove(id);
        return FileGuard.alone(directory, () -> {
            var found = known != null && isThere(known.key()) ? Optional.of(known.key()) : files.find(id);
            found.ifPresent(key -> byId.put(id, until(key)));
            return found;
        });
    }

    /** Without looking through all files, of which there is one for each unit and year. */
    private boolean isThere(DataKey key) throws IOException {
        var current = files.current(key.scope());
        return Files.exists(files.former(key.scope(), key.id()))
                || Files.exists(current) && files.id(current).equals(key.id());
    }

    private DataKey remember(DataKey key) {
        byScope.put(key.scope(), until(key));
        byId.put(key.id(), until(key));
        return key;
    }

    private Known until(DataKey key) {
        return new Known(key, System.nanoTime() + remembered.toNanos());
    }
}
