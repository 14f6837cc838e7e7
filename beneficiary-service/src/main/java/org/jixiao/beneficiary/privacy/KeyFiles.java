package org.jixiao.beneficiary.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The files of a key store: {@code scope.key} is the key of a scope, {@code scope~id.key} one that it had before, {@code
 * scope~id.destroyed} says that there was one and that it was destroyed. Whoever calls holds the {@link FileGuard}.
 */
final class KeyFiles {

    static final String ALL = "*.key";

    private static final int KEY_BYTES = 32;
    private static final String VERSION = "1";
    private static final String SUFFIX = ".key";
    private static final String DESTROYED = ".destroyed";
    private static final char FORMER = '~';

    private final Path directory;
    private final SecretKey master;

    KeyFiles(Path directory, SecretKey master) {
        this.directory = directory;
        this.master = master;
    }

    List<Path> matching(String pattern) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(directory, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }

    Path current(KeyScope scope) {
        return directory.resolve(scope.name() + SUFFIX);
    }

    Path former(KeyScope scope, UUID id) {
        return directory.resolve(scope.name() + FORMER + id + SUFFIX);
    }

    static boolean isFormer(Path file) {
        return file.getFileName().toString().indexOf(FORMER) >= 0;
    }

    static KeyScope scope(Path file) {
        var name = file.getFileName().toString();
        var end = name.indexOf(FORMER) < 0 ? name.length() - SUFFIX.length() : name.indexOf(FORMER);
        return new KeyScope(name.substring(0, end));
    }

    UUID id(Path file) throws IOException {
        return UUID.fromString(parts(file)[1]);
    }

    /** Unwraps no other: a damaged file of another scope must not make this one unreadable. */
    Optional<DataKey> find(UUID id) throws IOException {
        for (var file : matching(ALL)) {
            if (Files.readString(file, StandardCharsets.US_ASCII).contains(id.toString())) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    boolean isDestroyed(UUID id) throws IOException {
        return !matching("*" + FORMER + id + DESTROYED).isEmpty();
    }

    boolean isDestroyed(KeyScope scope) throws IOException {
        return !matching(scope.name() + FORMER + "*" + DESTROYED).isEmpty();
    }

    /** What is left of it says that it was, and holds nothing of it. On the disk before this returns. */
    void destroy(KeyScope scope, Set<UUID> ids) throws IOException {
        for (var id : ids) {
            OwnerOnly.write(directory.resolve(scope.name() + FORMER + id + DESTROYED), id + "\n");
        }
        OwnerOnly.syncDirectory(directory);
        // the longest name first: while anything is left, a file that names the scope's key is left
        var left = matching(scope.name() + "*");
        left.sort(Comparator.comparing((Path file) -> file.toString().length()).reversed());
        for (var file : left) {
            var name = file.getFileName().toString();
            var rest = name.substring(scope.name().length());
            if (rest.startsWith(SUFFIX) || rest.charAt(0) == FORMER && !rest.endsWith(DESTROYED)) {
                Files.deleteIfExists(file);
            }
        }
        OwnerOnly.syncDirectory(directory);
    }

    void create(KeyScope scope) throws IOException {
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        write(scope, UUID.randomUUID(), secret, current(scope));
    }

    private void write(KeyScope scope, UUID id, byte[] secret, Path file) throws IOException {
        var wrapped = Base64.getEncoder().encodeToString(AesGcm.seal(master, nameOf(scope, id), secret));
        var line = String.join(" ", VERSION, id.toString(), wrapped) + "\n";
        var unfinished = directory.resolve(file.getFileName() + ".new");
        OwnerOnly.write(unfinished, line);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.syncDirectory(directory);
    }

    DataKey read(Path file) throws IOException {
        var scope = scope(file);
        var parts = parts(file);
        var id = UUID.fromString(parts[1]);
        return new DataKey(id, scope, new SecretKeySpec(unwrapped(master, scope, parts), "AES"));
    }

    /** Whether it was wrapped by the former master key and is by the present one now. */
    boolean rewrap(SecretKey formerMaster, Path file) throws IOException {
        var scope = scope(file);
        var parts = parts(file);
        try {
            unwrapped(master, scope, parts);
            return false;
        } catch (UnreadableField wrappedByAnother) {
            write(scope, UUID.fromString(parts[1]), unwrapped(formerMaster, scope, parts), file);
            return true;
        }
    }

    private static byte[] unwrapped(SecretKey master, KeyScope scope, String[] parts) {
        return AesGcm.open(
                master,
                nameOf(scope, UUID.fromString(parts[1])),
                Base64.getDecoder().decode(parts[2]),
                0);
    }

    private static String[] parts(Path file) throws IOException {
        var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
        if (parts.length != 3 || !VERSION.equals(parts[0])) {
            throw new UnreadableField("the file of a key is not of version " + VERSION);
        }
        return parts;
    }

    /** A wrapped key opens under its own name only: files cannot be exchanged. */
    private static byte[] nameOf(KeyScope scope, UUID id) {
        return (scope.name() + "|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
