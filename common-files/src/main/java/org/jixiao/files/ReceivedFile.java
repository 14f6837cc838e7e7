package org.jixiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;

/**
 * A file that was sent, on this machine's disk until it is closed.
 *
 * @param digest of the content, {@code sha256:…}
 * @param octets its size
 */
public record ReceivedFile(Path path, FileType type, String digest, long octets) implements AutoCloseable {

    /** @throws Refusal where it is empty, larger than {@code most} octets, or not of the form it is said to be */
    static ReceivedFile of(InputStream body, String mediaType, long most) {
        try {
            var path = Files.createTempFile("jixiao-evidence-", ".received");
            try {
                var digested = new DigestInputStream(body, sha256());
                try (var out = Files.newOutputStream(path)) {
                    if (body != null) {
                        copy(digested, out, most);
                    }
                }
                var octets = Files.size(path);
                if (octets == 0) {
                    throw Refusal.of(FileProblem.EMPTY, "请选择有内容的文件", "Choose a file that holds something");
                }
                var digest = Digest.text(digested.getMessageDigest().digest());
                return new ReceivedFile(path, type(path, mediaType), digest, octets);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var octets = 0L;
        for (int read; (read = in.read(buffer)) >= 0; ) {
            octets += read;
            if (octets > most) {
                throw Refusal.of(
                        FileProblem.TOO_LARGE,
                        "一个文件最大 " + most / (1 << 20) + " MB，请拆分或压缩图片后再上传",
                        "A file has at most " + most / (1 << 20) + " MB",
                        Map.of("mostOctets", most));
            }
            out.write(buffer, 0, read);
        }
    }

    private static FileType type(Path path, String mediaType) throws IOException {
        var type = FileType.of(path)
                .orElseThrow(() -> Refusal.of(
                        FileProblem.NOT_ALLOWED,
                        "只接受 PDF、OFD、PNG、JPEG、DOCX、XLSX，且不得含宏",
                        "Only PDF, OFD, PNG, JPEG, DOCX and XLSX without macros are taken"));
        if (!type.mediaType().equals(mediaType)) {
            throw Refusal.of(
                    FileProblem.OTHER_CONTENT,
                    "文件内容是 " + type.name() + "，与所称类型不符",
                    "The content is " + type.name() + ", which is not what it is said to be",
                    Map.of("content", type.mediaType()));
        }
        return type;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
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
