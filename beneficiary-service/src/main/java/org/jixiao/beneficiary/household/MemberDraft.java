package org.jixiao.beneficiary.household;

/**
 * A person as entered, by a file or by the API, before it is known whether the household may be registered.
 *
 * @param university 在读院校, empty where there is none
 */
public record MemberDraft(
        String name,
        Relation relation,
        IdentityNumber identityNumber,
        boolean insuredChild,
        String university,
        String remark) {

    /** A record would print the name. */
    @Override
    public String toString() {
        return "MemberDraft[" + relation + "]";
    }
}
