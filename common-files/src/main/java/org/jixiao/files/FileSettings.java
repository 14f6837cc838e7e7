package org.jixiao.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are kept, and how large one may be. */
@ConfigMapping(prefix = "jixiao.files")
interface FileSettings {

    enum Kind {
        FOLDER,
        S3
    }

    @WithDefault("folder")
    Kind store();

    /** Of a folder store. */
    Path folder();

    /** Octets; what the HTTP server takes at all is the other limit. */
    @WithDefault("20971520")
    long mostOctets();

    Optional<ObjectStorage> s3();

    /** An S3-compatible storage. */
    interface ObjectStorage {

        URI endpoint();

        /** What the storage calls itself; without a default, or the group would always be there. */
        Optional<String> region();

        String bucket();

        String accessKey();

        /** A file with nothing but the secret key. */
        Path secretKeyFile();
    }
}
