package org.jixiao.beneficiary.privacy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys lie, how long data is kept, and how much one person may disclose. */
@ConfigMapping(prefix = "jixiao.privacy")
public interface PrivacyConfig {

    Path keyDirectory();

    Path masterKeyFile();

    /** The master key before this one: what it still wraps is wrapped anew at the start. */
    Optional<Path> formerMasterKeyFile();

    /** Whether a missing master key is made: never in production. */
    boolean createMasterKey();

    int retentionYears();

    /** Disclosures of one person on one day. */
    int disclosuresPerDay();

    /** How often records of access are sealed into the chain, or {@code off}. */
    String sealEvery();
}
