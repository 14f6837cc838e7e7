package org.jixiao.common.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checkpoints outside the database: one file a service and day, only ever appended to, beside the public key. */
@ApplicationScoped
class CheckpointFiles {

    private final Path directory;
    private final String service;
    private final CheckpointSigner signer;

    CheckpointFiles(
            AuditConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            CheckpointSigner signer) {
        this.directory = config.checkpointDirectory();
        this.service = service;
        this.signer = signer;
    }

    /** On the disk when it returns. */
    void append(LocalDate day, List<Checkpoint> checkpoints) {
        var lines = new StringBuilder();
        checkpoints.forEach(checkpoint -> lines.append(checkpoint.line()).append('\n'));
        try {
            Files.createDirectories(directory);
            publishKey();
            var file = directory.resolve(service + "-" + day + ".ndjson");
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("checkpoints cannot be kept outside the database", failed);
        }
    }

    private void publishKey() throws IOException {
        var file = directory.resolve(service + "-" + signer.keyId() + ".pem");
        if (!Files.exists(file)) {
            Files.writeString(file, signer.publicKey());
        }
    }
}
