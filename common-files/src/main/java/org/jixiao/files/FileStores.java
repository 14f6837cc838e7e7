package org.jixiao.files;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The store that is configured. A service that cannot know its store does not start. */
@Singleton
class FileStores {

    @Produces
    @Singleton
    @Startup
    FileStore store(FileSettings settings) {
        return settings.store() == FileSettings.Kind.FOLDER
                ? new FolderStore(settings.folder().toAbsolutePath())
                : bucket(settings.s3()
                        .orElseThrow(() -> new IllegalStateException("jixiao.files.s3 has to say which bucket")));
    }

    private static FileStore bucket(FileSettings.ObjectStorage storage) {
        try {
            return new ObjectStore(
                    storage, Files.readString(storage.secretKeyFile()).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the secret key of the object storage cannot be read", unreadable);
        }
    }

    void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
