package org.jixiao.report.rendition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.report.verification")
interface VerificationConfiguration {

    /** Where the public asks about files of this installation, as QR codes print it; without a slash at its end. */
    @WithDefault("http://localhost:8084/api/v1/verifications")
    String address();
}
