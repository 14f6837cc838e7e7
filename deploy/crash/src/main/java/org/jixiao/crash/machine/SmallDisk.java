package org.jixiao.crash.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Folders;

/** A file system of its own for the database, small enough to be filled: tmpfs, mounted over the data directory. */
final class SmallDisk {

    private static final int BLOCK = 64 * 1024;
    /** Room for the writers to go on for some seconds before the disk is filled. */
    private static final long ROOM_MEGABYTES = 128;

    private final Path place;
    private final Path ballast;

    SmallDisk(Path place) {
        this.place = place;
        this.ballast = place.resolve("ballast");
    }

    /** True where this process may mount; elsewhere the trial cannot be held. */
    static boolean canMount(Path folder) {
        var probe = Folders.createPrivate(folder.resolve("mount-probe"));
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "jixiao-crash", probe.toString());
        if (mounted) {
            run("umount", probe.toString());
        }
        Folders.deleteTree(probe);
        return mounted;
    }

    /** What a trial that was killed has left mounted. */
    static void clear(Path place) {
        while (Files.exists(place) && run("mountpoint", "-q", place.toString()) && run("umount", place.toString())) {
            // one trial after another may have mounted over it
        }
    }

    /** The database must be stopped: its files move onto the small disk. */
    void moveIn() {
        var aside = place.resolveSibling(place.getFileName() + "-moved");
        try {
            Files.move(place, aside);
            Folders.createPrivate(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var size = megabytes(aside) + ROOM_MEGABYTES;
        require("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + size + "m", "jixiao-crash", place.toString());
        require("cp", "-a", aside + "/.", place.toString());
        Folders.deleteTree(aside);
    }

    /** Takes every block that is free now; to be repeated, because the database gives old files back. */
    void fill() {
        var block = new byte[BLOCK];
        for (var size = BLOCK; size >= 512; size /= 8) {
            append(Arrays.copyOf(block, size));
        }
    }

    void empty() {
        try {
            Files.delete(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long freeKilobytes() {
        try {
            return Files.getFileStore(place).getUsableSpace() / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(byte[] block) {
        try (var out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    private static long megabytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1024
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(String... command) {
        if (!run(command)) {
            throw new Failure("命令失败：" + String.join(" ", command));
        }
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
