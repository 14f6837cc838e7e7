package org.jixiao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** Ends what a launcher that was killed could not end itself. */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Call only while holding the launcher's lock: the pid files of a running suite are nobody's leftovers. */
    public static void end(Folders folders) {
        try (var files = Files.newDirectoryStream(folders.running(), "*.pid")) {
            for (var file : files) {
                var name = file.getFileName().toString().replaceFirst("\\.pid$", "");
                if (PidFile.of(name, folders).endLeftover(GRACE)) {
                    Console.step("已停止上次遗留的进程 %s", name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
