package org.jixiao.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jixiao.common.fact.Digest;

/** An upload on this machine's disk, readable by the service alone, until it has been read. */
public record UploadedFile(Path path, SheetFormat format, String digest) implements AutoCloseable {

    public static UploadedFile of(InputStream body, SheetFormat format) {
        try {
            var path = Files.createTempFile("jixiao-import-", "." + format.extension());
            try {
                var digested = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
                try (var out = Files.newOutputStream(path)) {
                    digested.transferTo(out);
                }
                return new UploadedFile(
                        path, format, Digest.text(digested.getMessageDigest().digest()));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Once it is open it has no name any more: what a crash leaves behind, nobody finds. It can be opened once. */
    public SheetReader open() throws IOException {
        var sheet = SheetReader.open(path, format);
        close();
        return sheet;
    }

    /** All its sheets, once, as {@link #open} does with the first. */
    public SheetBook openBook() throws IOException {
        var book = SheetBook.open(path);
        close();
        return book;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
