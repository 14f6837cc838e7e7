package org.jixiao.common.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The actor of this request. Its data come from the verified token alone, in a job from the job's starter. */
@RequestScoped
public class Caller {

    @Inject
    SecurityIdentity identity;

    private Actor actor;

    public Actor actor() {
        if (actor == null) {
            actor = identity.isAnonymous() ? Actor.NOBODY : ofToken(identity);
        }
        return actor;
    }

    /** For a job's own request context: it acts as its starter and never does more than the starter may. */
    public void actAs(Actor starter) {
        this.actor = starter;
    }

    public String subject() {
        return actor().subject();
    }

    public String name() {
        return actor().name();
    }

    public UnitScope scope() {
        return actor().scope();
    }

    public boolean is(Role role) {
        return actor().roles().contains(role);
    }

    private static Actor ofToken(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Actor.NOBODY;
        }
        var roles = identity.getRoles().stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        String region = token.getClaim("region");
        var scope = new UnitScope(region == null ? "" : region, strings(token, "units"), strings(token, "townships"));
        String client = token.getClaim("azp");
        return new Actor(token.getSubject(), token.getName(), client == null ? "" : client, roles, scope);
    }

    /** A list claim arrives as a JSON array, or as a bare string where the provider has a single value. */
    private static Set<String> strings(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        if (claim instanceof JsonArray array) {
            return array.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet());
        }
        if (claim instanceof Collection<?> collection) {
            return collection.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet());
        }
        return Stream.ofNullable(claim).map(Caller::text).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
