package org.jixiao.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The peers, each a process of its own that makes PDF of files in a folder. */
final class Processes {

    /** The fonts that the report is drawn with, under the names that a DOCX asks for. */
    private static final String FONTS = """
            <?xml version="1.0"?>
            <fontconfig>
            <dir>%s</dir><dir>/usr/share/fonts</dir><cachedir>%s/fonts</cachedir>
            <alias binding="strong"><family>仿宋_GB2312</family><prefer><family>FandolFang</family></prefer></alias>
            <alias binding="strong"><family>黑体</family><prefer><family>FandolHei</family></prefer></alias>
            <alias binding="strong"><family>楷体_GB2312</family><prefer><family>LXGW WenKai</family></prefer></alias>
            <alias binding="strong"><family>方正小标宋简体</family><prefer><family>FandolSong</family></prefer></alias>
            </fontconfig>
            """;

    private final Path root;
    private final Path folder;

    Processes(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** @return milliseconds of CPU a document, as the process itself says after a warm-up as long as ours */
    double openHtmlToPdf(int count) throws Exception {
        var said = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("jixiao.peer"),
                "org.jixiao.bench.HtmlPeer",
                folder.toString(),
                root.resolve("report-service/src/main/resources/fonts").toString(),
                "" + count));
        var words = said.strip().split(" ");
        print("openhtmltopdf", Double.parseDouble(words[0]), Double.parseDouble(words[1]));
        return Double.parseDouble(words[1]);
    }

    /** All documents in one process; its start is measured with one document and taken off. */
    Optional<Double> soffice(int count) throws Exception {
        if (new ProcessBuilder("sh", "-c", "command -v soffice").start().waitFor() != 0) {
            System.out.println("soffice is not installed; left out");
            return Optional.empty();
        }
        var fonts = root.resolve("report-service/src/main/resources/fonts");
        Files.writeString(folder.resolve("fonts.conf"), FONTS.formatted(fonts, folder));
        convert(1);
        var one = convert(1);
        var clock = System.nanoTime();
        var all = convert(count + 1);
        var seconds = (System.nanoTime() - clock) / 1e9;
        var each = (all - one) / count;
        print("soffice", (count + 1) / seconds, each);
        return Optional.of(each);
    }

    /** @return milliseconds of CPU of all processes that it took */
    private double convert(int documents) throws Exception {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("out").toString()));
        for (var number = 0; number < documents; number++) {
            var name = Math.min(number, documents == 1 ? 0 : documents - 2) + ".docx";
            command.add(folder.resolve(name).toString());
        }
        var before = ofTheEnded();
        run(command);
        if (!Files.exists(folder.resolve("out/0.pdf"))) {
            throw new IllegalStateException("soffice made nothing; is libreoffice-writer installed?");
        }
        return (ofTheEnded() - before) * 10;
    }

    private static void print(String name, double documents, double cpu) {
        System.out.printf("%-14s %8.1f documents/s by the clock, %7.1f ms of CPU each%n", name, documents, cpu);
    }

    /** Ticks of a hundredth of a second that children of this process used, user and system, once they have ended. */
    private static long ofTheEnded() throws IOException {
        var line = Files.readString(Path.of("/proc/self/stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    private String run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectError(new File("/dev/null"));
        builder.environment().put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        var process = builder.start();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
            }
            return said;
        }
    }

    void clean() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
