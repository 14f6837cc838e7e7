package org.jixiao.beneficiary.statistics;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "jixiao.statistics")
public interface StatisticsConfig {

    /** The smallest count that is published, other than zero. */
    int smallestCount();
}
