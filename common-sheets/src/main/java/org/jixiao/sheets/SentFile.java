package org.jixiao.sheets;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A table on this machine's disk that is sent once. It is written whole before its first octet is sent: what fails is a
 * refusal, and never a file cut short. The file has no name from its first octet on, so that whatever becomes of the
 * service or of the answer, nobody finds it and it is gone when it is closed or forgotten.
 */
public record SentFile(FileChannel file, SheetFormat format) {

    @FunctionalInterface
    public interface Content {
        void to(SheetWriter writer) throws IOException;
    }

    /** What has a form of its own, as a workbook of several sheets. */
    @FunctionalInterface
    public interface Octets {
        void to(OutputStream out) throws IOException;
    }

    public static SentFile of(SheetFormat format, String title, Content content) {
        return of(format, out -> {
            try (var writer = SheetWriter.of(format, out, title)) {
                content.to(writer);
            }
        });
    }

    public static SentFile of(SheetFormat format, Octets content) {
        try {
            var path = Files.createTempFile("jixiao-table-", "." + format.extension());
            var file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                // Closing what writes must not close the file.
                try (var out = new Kept(Channels.newOutputStream(file))) {
                    content.to(out);
                }
            } catch (IOException | RuntimeException failed) {
                file.close();
                throw failed;
            }
            return new SentFile(file, format);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Kept extends BufferedOutputStream {

        Kept(OutputStream out) {
            super(out, 1 << 16);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The form that the caller names first; empty for whoever takes anything. */
    public static Optional<SheetFormat> asked(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().findFirst().flatMap(SentFile::format);
    }

    /** Refuses what comes without a media type: octets could be either form, or neither. */
    public static Optional<SheetFormat> format(MediaType type) {
        if (type == null) {
            throw new NotSupportedException();
        }
        return SheetFormat.ofMediaType(type.getType() + "/" + type.getSubtype());
    }

    public Response as(String name) {
        StreamingOutput content = out -> {
            try (file) {
                file.position(0);
                Channels.newInputStream(file).transferTo(out);
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
