package org.jixiao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** Two launchers on one folder would each take the other's processes for leftovers. Held until the process ends. */
public final class FolderLock {

    private final FileLock held;

    private FolderLock(FileLock held) {
        this.held = held;
    }

    public static FolderLock take(Folders folders) {
        var file = folders.data().resolve("launcher.lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new Failure("另一个 deploy/run 正在使用 %s。".formatted(folders.data()));
            }
            return new FolderLock(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isHeld() {
        return held.isValid();
    }
}
