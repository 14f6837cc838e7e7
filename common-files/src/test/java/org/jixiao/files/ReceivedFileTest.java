package org.jixiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jixiao.common.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceivedFileTest {

    private static final long MOST = 1_000;

    static Stream<Arguments> forms() throws IOException {
        return Stream.of(
                Arguments.of(FileType.PDF, bytes("%PDF-1.7\n…")),
                Arguments.of(FileType.PNG, bytes("\u0089PNG\r\n\u001a\n…")),
                Arguments.of(FileType.JPEG, bytes("\u00ff\u00d8\u00ff\u00e0…")),
                Arguments.of(FileType.DOCX, archive("[Content_Types].xml", "word/document.xml")),
                Arguments.of(FileType.XLSX, archive("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of(FileType.OFD, archive("OFD.xml", "Doc_0/Document.xml")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theContentSaysWhichFormItIs(FileType form, byte[] content) throws IOException {
        try (var file = received(content, form.mediaType())) {
            assertThat(file.type()).isEqualTo(form);
            assertThat(file.octets()).isEqualTo(content.length);
            assertThat(file.digest()).matches("sha256:[0-9a-f]{64}");
            assertThat(Files.readAllBytes(file.path())).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatItIsSaidToBeItMustBe(FileType form, byte[] content) {
        for (var other : FileType.values()) {
            if (other != form) {
                assertThatThrownBy(() -> received(content, other.mediaType()))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                                .isEqualTo(FileProblem.OTHER_CONTENT));
            }
        }
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("a page with a script", bytes("<html><script>"), FileProblem.NOT_ALLOWED),
                Arguments.of("a program", bytes("MZ…"), FileProblem.NOT_ALLOWED),
                Arguments.of("a picture that draws itself", bytes("<svg xmlns="), FileProblem.NOT_ALLOWED),
                Arguments.of("any archive", archive("readme.txt"), FileProblem.NOT_ALLOWED),
                Arguments.of(
                        "a table with macros",
                        archive("xl/workbook.xml", "xl/vbaProject.bin"),
                        FileProblem.NOT_ALLOWED),
                Arguments.of("a torn archive", bytes("PK\u0003\u0004 torn"), FileProblem.NOT_ALLOWED),
                Arguments.of("half a mark", bytes("%PD"), FileProblem.NOT_ALLOWED),
                Arguments.of("nothing", new byte[0], FileProblem.EMPTY),
                Arguments.of("one octet too many", bytes("%PDF-" + "x".repeat(996)), FileProblem.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoProofIsRefused(String what, byte[] content, FileProblem why) {
        assertThatThrownBy(() -> received(content, FileType.PDF_TYPE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(why));
    }

    @Test
    void theLargestFileIsTakenWhole() throws IOException {
        try (var file = received(bytes("%PDF-" + "x".repeat(995)), FileType.PDF_TYPE)) {
            assertThat(file.octets()).isEqualTo(MOST);
        }
    }

    private static ReceivedFile received(byte[] content, String mediaType) {
        return ReceivedFile.of(new ByteArrayInputStream(content), mediaType, MOST);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(out)) {
            for (var part : parts) {
                archive.putNextEntry(new ZipEntry(part));
            }
        }
        return out.toByteArray();
    }
}
