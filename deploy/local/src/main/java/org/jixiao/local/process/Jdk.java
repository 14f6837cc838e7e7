package org.jixiao.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java runtime on this machine. The services are compiled for 17 and run on the newest that is found. */
public record Jdk(Path home, Runtime.Version version) {

    /** Where distributions and installers put their JDKs. */
    private static final List<String> USUAL_PLACES = List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/opt");

    public static Jdk newest(Map<String, String> environment) {
        var wanted = environment.get("JIXIAO_JAVA_HOME");
        if (wanted != null) {
            return at(Path.of(wanted))
                    .orElseThrow(() -> new Failure("JIXIAO_JAVA_HOME=%s 中没有可用的 Java 17 或更新版本。".formatted(wanted)));
        }
        return Stream.concat(
                        Stream.of(System.getProperty("java.home"), environment.getOrDefault("JAVA_HOME", ""))
                                .filter(place -> !place.isBlank())
                                .map(Path::of),
                        USUAL_PLACES.stream().map(Path::of).flatMap(Jdk::children))
                .map(Jdk::at)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Jdk::version))
                .orElseThrow();
    }

    public String java() {
        return home.resolve("bin/java").toString();
    }

    public int feature() {
        return version.feature();
    }

    /** Reads the {@code release} file: quicker than asking each of them for its version. */
    private static Optional<Jdk> at(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(release)) {
            var properties = new Properties();
            properties.load(in);
            var text = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
            var version = Runtime.Version.parse(text.startsWith("1.") ? "8" : text);
            return version.feature() < 17 ? Optional.empty() : Optional.of(new Jdk(home.toRealPath(), version));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Path> children(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
