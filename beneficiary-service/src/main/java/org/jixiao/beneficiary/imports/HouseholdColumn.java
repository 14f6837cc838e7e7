package org.jixiao.beneficiary.imports;

/** The columns of the household file, in the order of the template. One row is one member. */
public enum HouseholdColumn {
    NUMBER("户编号", true),
    CATEGORIES("家庭类别", true),
    REGISTRATION("户籍性质", true),
    TOWNSHIP("乡镇代码", true),
    VILLAGE("村", true),
    HEAD_NAME("户主姓名", true),
    NAME("成员姓名", true),
    RELATION("与户主关系", true),
    SEX("性别", false),
    IDENTITY_NUMBER("证件号码", true),
    BIRTH_DATE("出生日期", false),
    INSURED_CHILD("是否参保子女", false),
    UNIVERSITY("在读院校", false),
    REMARK("备注", false);

    /** Appended to the file that goes back. */
    static final String REASON = "错误原因";

    private final String heading;
    private final boolean required;

    HouseholdColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    public String heading() {
        return heading;
    }

    boolean isRequired() {
        return required;
    }
}
