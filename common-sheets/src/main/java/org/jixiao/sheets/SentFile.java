package org.jixiao.sheets;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table on this machine's disk, readable by the service alone, that is sent once and deleted. It is written whole before
 * its first octet is sent: what fails is a refusal, and never a file cut short.
 */
public record SentFile(Path path, SheetFormat format) {

    @FunctionalInterface
    public interface Content {
        void to(SheetWriter writer) throws IOException;
    }

    public static SentFile of(SheetFormat format, String title, Content content) {
        try {
            var file = Files.createTempFile("jixiao-table-", "." + format.extension());
            try (var writer = SheetWriter.of(format, Files.newOutputStream(file), title)) {
                content.to(writer);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return new SentFile(file, format);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The form that the caller names first; empty for whoever takes anything. */
    public static Optional<SheetFormat> asked(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().findFirst().flatMap(SentFile::format);
    }

    public static Optional<SheetFormat> format(MediaType type) {
        return SheetFormat.ofMediaType(type.getType() + "/" + type.getSubtype());
    }

    public Response as(String name) {
        StreamingOutput content = out -> {
            try {
                Files.copy(path, out);
            } finally {
                Files.deleteIfExists(path);
            }
        };
        var charset = format == SheetFormat.CSV ? ";charset=UTF-8" : "";
        return Response.ok(content, format.mediaType() + charset)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, format.extension()))
                .build();
    }
}
