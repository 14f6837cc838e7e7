package org.jixiao.report.rendition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "jixiao.report.fonts")
interface FontConfiguration {

    /** A folder with the installation's own fonts (仿宋_GB2312.ttf …); what it lacks is taken from the bundled ones. */
    Optional<Path> folder();

    /** How many documents may be set at once. A set of parsed fonts takes about 40 MB and belongs to one worker. */
    @WithDefault("2")
    int workers();
}
