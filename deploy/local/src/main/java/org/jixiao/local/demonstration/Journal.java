package org.jixiao.local.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.local.process.Failure;

/**
 * Which acts of the demonstration are done, and the id that each gave: one line an act, written when its answer is
 * there. An act whose answer was lost is sent again with the same key, and the service answers as it did.
 */
final class Journal {

    private final Path file;
    private final Map<String, String> done = new HashMap<>();

    Journal(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                var content = Files.readString(file);
                // a line that was cut off by a crash is no entry: its act is done again
                var whole = content.substring(0, content.lastIndexOf('\n') + 1);
                whole.lines().map(line -> line.split("=", 2)).forEach(entry -> done.put(entry[0], entry[1]));
                if (whole.length() < content.length()) {
                    Files.writeString(file, whole);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String step) {
        return done.containsKey(step);
    }

    Optional<String> find(String step) {
        return Optional.ofNullable(done.get(step));
    }

    String id(String step) {
        return find(step).orElseThrow(() -> new Failure("演示步骤 %s 尚未完成。".formatted(step)));
    }

    void enter(String step, String id) {
        try {
            Files.writeString(file, step + "=" + id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.put(step, id);
    }
}
