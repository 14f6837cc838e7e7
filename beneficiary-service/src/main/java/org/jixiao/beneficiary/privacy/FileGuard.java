package org.jixiao.beneficiary.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One at a time on this machine's directory: a monitor among threads, a lock on a file among processes. */
final class FileGuard {

    private FileGuard() {}

    interface Action<T> {
        T run() throws IOException;
    }

    /** Static, because a file lock belongs to the process: two stores of one process would collide on it. */
    static synchronized <T> T alone(Path directory, Action<T> action) {
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                    directory.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // held until the channel closes
                channel.lock();
                return action.run();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the key store does not answer", failed);
        }
    }
}
