package org.jixiao.beneficiary.retention;

import io.smallrye.config.ConfigMapping;

/** How destructions are carried out. */
@ConfigMapping(prefix = "jixiao.retention")
interface RetentionConfig {

    /** How often approved runs are looked for, or {@code off}. */
    String runEvery();

    /** Households in one transaction. */
    int households();
}
