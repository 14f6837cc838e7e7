package org.jixiao.common.access;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/** Stands before every {@link Sensitive} operation, after the token was verified and its roles were checked. */
@Provider
@Sensitive
public class AsOfNow implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final IdentityProvider provider;
    private final Caller caller;

    AsOfNow(IdentityProvider provider, Caller caller) {
        this.provider = provider;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var standing = provider.standing(token(request));
        if (!standing.active()) {
            throw new UnauthorizedException();
        }
        if (!standing.covers(caller.actor())) {
            throw Refusal.of(
                    AccessProblem.WITHDRAWN,
                    "您的角色或单位范围已被收回或变更，请重新登录后再操作",
                    "Your roles or units were withdrawn or changed; sign in again");
        }
    }

    private static String token(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new UnauthorizedException();
        }
        return authorization.substring(BEARER.length()).trim();
    }
}
