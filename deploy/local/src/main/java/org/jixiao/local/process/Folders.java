package org.jixiao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Everything that the suite keeps on this machine lies under one git-ignored folder. */
public record Folders(Path data) {

    public Path logs() {
        return privateFolder("logs");
    }

    public Path running() {
        return privateFolder("run");
    }

    public Path secrets() {
        return privateFolder("secrets");
    }

    public Path privateFolder(String name) {
        return createPrivate(data.resolve(name));
    }

    /** Readable by its owner alone, whatever the umask says. */
    public static Path createPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
