package org.jixiao.local.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Progress for the person who waits. */
public final class Console {

    private static final Instant START =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    private Console() {}

    /** For the launcher's own process: with LANG=C the JDK would print question marks for Chinese. */
    public static void speakUtf8() {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
    }

    /** One step, with the seconds since the start. */
    public static void step(String form, Object... values) {
        System.out.printf("[%4d 秒] %s%n", elapsed().toSeconds(), form.formatted(values));
    }

    public static void line(String text) {
        System.out.println(text);
    }

    public static void error(String text) {
        System.err.println(text);
    }

    private static Duration elapsed() {
        return Duration.between(START, Instant.now());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
