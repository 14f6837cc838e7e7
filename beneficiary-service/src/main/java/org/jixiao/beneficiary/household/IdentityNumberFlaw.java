package org.jixiao.beneficiary.household;

/** Why a text is no identity number. The text itself is never repeated in the answer. */
public enum IdentityNumberFlaw {
    FORM("证件号码应为15位或18位", "An identity number has 15 or 18 characters"),
    DATE("证件号码中的出生日期不存在", "The birth date in the identity number does not exist"),
    FUTURE("证件号码中的出生日期晚于今天", "The birth date in the identity number lies in the future"),
    CHECK_DIGIT("证件号码校验位不符", "The check digit of the identity number does not match");

    private final String chinese;
    private final String english;

    IdentityNumberFlaw(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
