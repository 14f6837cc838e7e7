package org.jixiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder of this machine, or one that is mounted into it. */
final class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    /** Written aside, forced to the disk and then named: a name always stands for a whole content. */
    @Override
    public void keep(FileKey key, Path content) {
        var target = folder.resolve(key.path());
        try {
            Files.createDirectories(target.getParent());
            var aside = Files.createTempFile(target.getParent(), ".incoming-", "");
            try {
                Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
                force(aside, StandardOpenOption.WRITE);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
            for (var parent = target.getParent(); parent.startsWith(folder); parent = parent.getParent()) {
                force(parent, StandardOpenOption.READ);
            }
        } catch (IOException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(FileKey key) {
        if (!Files.isDirectory(folder)) {
            throw new StoreUnavailable(new NoSuchFileException("the folder of files"));
        }
        try (var content = Files.newInputStream(folder.resolve(key.path()))) {
            return VerifiedContent.of(key, content);
        } catch (NoSuchFileException lost) {
            throw new ContentDamaged(key, lost);
        } catch (IOException failed) {
            throw new StoreUnavailable(failed);
        }
    }
}
