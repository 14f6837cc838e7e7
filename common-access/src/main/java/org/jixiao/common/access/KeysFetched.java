package org.jixiao.common.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of every answer with the realm's signing keys: what was verified with the ones before counts no longer. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeysFetched implements OidcResponseFilter {

    private final VerifiedTokens verified;

    KeysFetched(VerifiedTokens verified) {
        this.verified = verified;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        verified.forgetAll();
        return Uni.createFrom().voidItem();
    }
}
