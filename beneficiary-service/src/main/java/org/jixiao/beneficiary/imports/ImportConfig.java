package org.jixiao.beneficiary.imports;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.imports")
interface ImportConfig {

    /** Households per transaction. */
    int chunk();

    /** How long a job stays with a worker that gives no sign of life; read by the queue. */
    Duration lease();

    /** How often a worker looks for work; read by the scheduler. */
    String poll();

    /** How long returned rows can be fetched. */
    Duration keepReturned();
}
