package org.jixiao.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Folders;

/** A zip with one top-level folder, which becomes the target: whole or not at all. */
final class Archive {

    private Archive() {}

    static void unpack(Path zip, Path target) {
        var draft = target.resolveSibling(target.getFileName() + "-draft");
        Folders.deleteTree(draft);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(in, entry, draft);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ZipInputStream in, ZipEntry entry, Path draft) throws IOException {
        var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var file = draft.resolve(inside).normalize();
        if (!file.startsWith(draft)) {
            throw new Failure("压缩包中的路径越界：" + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        }
    }
}
