package org.jixiao.report.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.report.publication")
interface PublicationConfiguration {

    /** k: counts of households or persons from 1 to k − 1 are not made public. */
    @WithDefault("5")
    int smallCell();
}
