package org.jixiao.beneficiary.privacy;

import org.jixiao.beneficiary.code.Code;

/**
 * For what somebody needs to know to which category a family belongs: that it is bereaved is itself the secret
 * (个人信息保护法 第6条 最小范围、第28条). Whoever does not say for what is not told; what is said stands in the record of access.
 */
public enum Purpose {
    SPECIAL_FAMILY_CARE("特殊家庭帮扶"),
    ELIGIBILITY_REVIEW("资格审核"),
    AUDIT("审计");

    /** The codes as a pattern of a query parameter. */
    public static final String CODES = "special-family-care|eligibility-review|audit";

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** @param code null where no purpose was stated */
    public static Purpose of(String code) {
        return code == null ? null : Code.parse(Purpose.class, code);
    }

    String label() {
        return label;
    }
}
