package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is told by its digest: who makes it again, elsewhere and later, must get the same bytes. */
class SameBytesTest {

    @Test
    void anotherTimeGivesTheSameBytes() throws Exception {
        assertThat(EveryFormat.digests()).isEqualTo(EveryFormat.digests());
    }

    /** Locales with digits, calendars and cases of their own; days that begin at another time. */
    @ParameterizedTest(name = "{0}-{1} in {2} with {3}")
    @CsvSource({
        "ar, EG, Pacific/Apia, GBK",
        "th, TH, America/St_Johns, UTF-8",
        "tr, TR, Asia/Kathmandu, ISO-8859-1",
        "zh, CN, Asia/Shanghai, GB18030"
    })
    void anotherProcessInAnotherPlaceGivesTheSameBytes(String language, String country, String zone, String charset)
            throws Exception {
        var options = List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset);

        assertThat(printed(options)).isEqualTo(EveryFormat.digests());
    }

    /**
     * Who changes what a renderer writes raises {@code Renderer.VERSION} and records what the formats come to now. The
     * digests hold for Java 17 to 25 with zlib 1.2.13 to 1.3.2; a Java on another deflater packs the same content otherwise.
     */
    @Test
    void theBytesAreTheRecordedOnes() throws Exception {
        try (var recorded = SameBytesTest.class.getResourceAsStream("/rendered-digests.txt")) {
            assertThat(EveryFormat.digests()).isEqualTo(new String(recorded.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String printed(List<String> options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EveryFormat.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
