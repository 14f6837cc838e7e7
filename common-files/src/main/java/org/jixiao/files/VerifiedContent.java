package org.jixiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import org.jixiao.common.fact.Digest;

/** A copy on this machine's disk, compared with its name and without a name of its own: whoever reads it reads the whole. */
final class VerifiedContent {

    private VerifiedContent() {}

    static InputStream of(FileKey key, InputStream content) throws IOException {
        var path = Files.createTempFile("jixiao-evidence-", ".content");
        var copy = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var digested = new DigestInputStream(content, ReceivedFile.sha256());
            digested.transferTo(Channels.newOutputStream(copy));
            if (!Digest.text(digested.getMessageDigest().digest()).equals(key.digest())) {
                throw new ContentDamaged(key, null);
            }
            copy.position(0);
            return Channels.newInputStream(copy);
        } catch (IOException | RuntimeException failed) {
            copy.close();
            throw failed;
        }
    }
}
