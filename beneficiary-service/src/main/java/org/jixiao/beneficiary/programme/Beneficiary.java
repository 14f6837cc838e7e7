package org.jixiao.beneficiary.programme;

import java.util.List;
import java.util.UUID;

/**
 * One who can get something under a programme: a household, or a person.
 *
 * @param member           null where the household as such benefits
 * @param persons          who benefits with it: one, or all of the household
 * @param householdPersons all of the household
 * @param rowHash          of the registered version, for the digest of a fact
 */
public record Beneficiary(
        Key key,
        String number,
        String township,
        int persons,
        int householdPersons,
        List<String> categories,
        byte[] rowHash) {

    /** Who it is, whatever is registered of it. */
    public record Key(UUID household, UUID member) {}
}
