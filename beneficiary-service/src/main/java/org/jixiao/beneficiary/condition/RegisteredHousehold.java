package org.jixiao.beneficiary.condition;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One household as the registry had it at two instants, with all that a condition can ask. No name and no identity
 * number: what an expression cannot see it cannot tell.
 *
 * @param rowHash of its version, for the digest of a fact
 */
public record RegisteredHousehold(
        UUID id,
        String number,
        String township,
        String registration,
        List<String> categories,
        int persons,
        byte[] rowHash,
        List<RegisteredMember> members) {

    private static final Set<String> CHILDREN = Set.of("son", "daughter");

    /** 子女数: of the registered members. */
    long children() {
        return members.stream()
                .filter(member -> CHILDREN.contains(member.relation()))
                .count();
    }
}
