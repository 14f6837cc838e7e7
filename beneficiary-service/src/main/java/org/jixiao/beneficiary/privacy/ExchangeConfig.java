package org.jixiao.beneficiary.privacy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;

/** What is agreed with those who may ask whether persons stand on the register of a region. */
@ConfigMapping(prefix = "jixiao.exchange")
public interface ExchangeConfig {

    /** By region: the file with the key that its partners hash with, 256 bits in Base64, for its owner alone to read. */
    Map<String, Path> keyFiles();

    /** Lists of one person on one day. */
    int listsPerDay();

    /** How often persons without a hash under the present key are looked for, or {@code off}. */
    String fillEvery();
}
