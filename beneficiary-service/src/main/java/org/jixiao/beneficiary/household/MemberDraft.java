package org.jixiao.beneficiary.household;

import java.util.UUID;

/**
 * A person as entered, by a file or by the API, before it is known whether the household may be registered.
 *
 * @param university 在读院校, empty where there is none
 * @param known      the member whom a change names; null where the identity number alone says who it is
 */
public record MemberDraft(
        String name,
        Relation relation,
        IdentityNumber identityNumber,
        boolean insuredChild,
        String university,
        String remark,
        UUID known) {

    public MemberDraft(
            String name,
            Relation relation,
            IdentityNumber identityNumber,
            boolean insuredChild,
            String university,
            String remark) {
        this(name, relation, identityNumber, insuredChild, university, remark, null);
    }

    /** A record would print the name. */
    @Override
    public String toString() {
        return "MemberDraft[" + relation + "]";
    }
}
