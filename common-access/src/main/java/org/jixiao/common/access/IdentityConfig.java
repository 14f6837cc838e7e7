package org.jixiao.common.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How this service asks the identity provider about a caller: as a confidential client of its own. */
@ConfigMapping(prefix = "jixiao.identity")
public interface IdentityConfig {

    /** RFC 7662. */
    URI introspectionUrl();

    /** Must be in the audience of the tokens: the provider tells a client only about tokens that are meant for it. */
    String clientId();

    String clientSecret();

    /** An answer takes some milliseconds; a caller should not wait longer for a refusal. */
    @WithDefault("3S")
    Duration patience();
}
