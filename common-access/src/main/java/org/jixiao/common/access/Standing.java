package org.jixiao.common.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;

/**
 * What the identity provider says of a person as of now.
 *
 * @param active false when the account is disabled or deleted, or its session has ended
 * @param roles  as claims name them; those that the suite does not know are ignored
 */
record Standing(boolean active, String subject, Set<String> roles, UnitScope scope) {

    static final Standing ENDED = new Standing(false, "", Set.of(), UnitScope.NONE);

    static Standing of(JsonNode introspected) {
        if (!introspected.path("active").asBoolean(false)) {
            return ENDED;
        }
        var scope = new UnitScope(
                introspected.path("region").asText(""),
                texts(introspected.path("units")),
                texts(introspected.path("townships")));
        return new Standing(true, introspected.path("sub").asText(""), texts(introspected.path("groups")), scope);
    }

    /** A token may say less than what holds now, never more: who lost anything signs in again. */
    boolean covers(Actor token) {
        return active
                && subject.equals(token.subject())
                && token.roles().stream().map(Role::claim).allMatch(roles::contains)
                && coversScope(token.scope());
    }

    private boolean coversScope(UnitScope token) {
        return (token.region().isEmpty() || scope.coversRegion(token.region()))
                && (scope.all() || token.units().stream().allMatch(this::coversUnit))
                && scope.townships().containsAll(token.townships());
    }

    private boolean coversUnit(String unit) {
        return !unit.equals(UnitScope.EVERY_UNIT) && scope.covers(scope.region(), unit);
    }

    /** A list claim is an array, or a bare string where there is a single value. */
    private static Set<String> texts(JsonNode claim) {
        if (claim.isTextual()) {
            return Set.of(claim.textValue());
        }
        return StreamSupport.stream(claim.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }
}
