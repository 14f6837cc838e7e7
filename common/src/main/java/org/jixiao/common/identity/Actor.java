package org.jixiao.common.identity;

import java.util.Set;

/**
 * Who acts, as the token said it, or as a job stored it of its starter.
 *
 * @param subject the identity provider's stable id of the person or client
 * @param name    the account's name, for people to read in a record ({@code clerk-725001})
 * @param client  the client application through which the act came
 */
public record Actor(String subject, String name, String client, Set<Role> roles, UnitScope scope) {

    public static final Actor NOBODY = new Actor("", "", "", Set.of(), UnitScope.NONE);

    public Actor {
        roles = Set.copyOf(roles);
    }
}
