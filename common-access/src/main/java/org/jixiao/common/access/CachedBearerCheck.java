package org.jixiao.common.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asked before Quarkus: answers a token that was verified before, and lets Quarkus verify every other. Nothing but its
 * success is remembered. The answer is what the token alone says, so it holds only while there is one realm, and no
 * binding of tokens to certificates, proofs or sign-in levels; whoever adds one of these must not be answered here.
 */
@ApplicationScoped
class CachedBearerCheck implements IdentityProvider<TokenAuthenticationRequest> {

    private static final String CHECKS = "jixiao.bearer.checks";
    private static final String ROUTING_CONTEXT = RoutingContext.class.getName();
    private static final String REQUEST_CONTEXT = AuthenticationRequestContext.class.getName();

    private final OidcIdentityProvider verifier;
    private final VerifiedTokens verified;
    private final Duration oldest;
    private final Counter fromMemory;
    private final Counter checked;

    CachedBearerCheck(
            OidcIdentityProvider verifier,
            VerifiedTokens verified,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.oidc.token.age") Duration oldest) {
        this.verifier = verifier;
        this.oldest = oldest;
        this.verified = verified;
        this.fromMemory = meters.counter(CHECKS, "answered", "from-memory");
        this.checked = meters.counter(CHECKS, "answered", "by-signature");
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** The highest is asked first, and Quarkus' own stands at what a provider has when it says nothing. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential)) {
            return Uni.createFrom().nullItem();
        }
        var token = request.getToken().getToken();
        var known = verified.find(token);
        if (known.isPresent()) {
            fromMemory.increment();
            return Uni.createFrom().item(forRequest(known.get(), request, context));
        }
        checked.increment();
        var began = verified.now();
        return verifier.authenticate(request, context).invoke(identity -> keep(token, identity, began));
    }

    private void keep(String token, SecurityIdentity identity, Instant began) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken claims) {
            var end = end(claims.getIssuedAtTime(), claims.getExpirationTime(), oldest);
            verified.keep(token, withoutRequest(identity), end, began);
        }
    }

    /** Seconds since the epoch: its expiry, or the greatest age that a token may have, whichever comes first. */
    static Instant end(long issuedAt, long expiresAt, Duration oldest) {
        return Instant.ofEpochSecond(Math.min(expiresAt, issuedAt + oldest.toSeconds()));
    }

    /** Built anew and not copied: a copy holds on to its original, and so to the whole first request. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var attributes = new HashMap<>(identity.getAttributes());
        attributes.remove(ROUTING_CONTEXT);
        attributes.remove(REQUEST_CONTEXT);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .addAttributes(attributes)
                .build();
    }

    private static SecurityIdentity forRequest(
            SecurityIdentity known, TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return QuarkusSecurityIdentity.builder(known)
                .addPermissions(known.getPermissions())
                .addAttribute(ROUTING_CONTEXT, HttpSecurityUtils.getRoutingContextAttribute(request))
                .addAttribute(REQUEST_CONTEXT, context)
                .build();
    }
}
