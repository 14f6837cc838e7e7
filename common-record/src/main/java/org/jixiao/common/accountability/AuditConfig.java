package org.jixiao.common.accountability;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** How chains are signed, and where the signed heads are kept. */
@ConfigMapping(prefix = "jixiao.audit")
public interface AuditConfig {

    /** Outside the database and its backups; best on storage that its administrator cannot write to. */
    Path checkpointDirectory();

    /** How often heads are signed, or {@code off}. What is younger than this is not yet protected from a rewrite. */
    String checkpointEvery();

    /** PEM: a private key (PKCS #8) and its public key. */
    Path signingKeyFile();

    /** Whether a missing key is made: never in production. */
    boolean createSigningKey();
}
