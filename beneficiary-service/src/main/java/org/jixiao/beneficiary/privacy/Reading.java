package org.jixiao.beneficiary.privacy;

import org.jixiao.beneficiary.code.Code;

/** What can be read of persons without asking for a whole value, and the purpose that goes with it. */
public enum Reading {
    HOUSEHOLD("查看受益户（脱敏）"),
    DOSSIER("查看户档案（脱敏）"),
    AMENDMENT("审阅户信息变更申请"),
    CLASH_LIST("查看登记疑点"),
    HOUSEHOLD_LIST("查询受益户（脱敏）"),
    HOUSEHOLD_EXPORT("导出受益户（脱敏）"),
    LOOK_UP("按证件号码查找"),
    ELIGIBILITY("核对一户的资格条件（脱敏）"),
    UNSERVED("查询应保未保（脱敏）"),
    ENROLMENT("查看申报与在册"),
    ENROLMENT_LIST("查询申报与在册"),
    RE_CHECK("查看年审与核查"),
    OVERPAYMENT_LIST("查询退出后多发的款项"),
    NOTICE("查看公示名单"),
    NOTICE_OBJECTIONS("查看公示异议"),
    DELIVERY_LIST("查询发放台账"),
    DELIVERY_ENTRIES("查看发放批次的明细"),
    IMPORT_ERRORS("取回退回的导入行"),
    MATCH("协作核对（只答有无）"),
    UPLOAD_ERRORS("取回退回的回盘、理赔行"),
    HOUSEHOLD_LEDGER("查看受益户台账"),
    COMPLAINT("查看投诉"),
    COMPLAINT_LIST("查询投诉"),
    SURVEY_SAMPLE("查看满意度样本"),
    SURVEY_CODES("取出答卷码"),
    CLAIM_LIST("查询理赔"),
    ACCESS_LOG("查看访问留痕");

    private final String purpose;

    Reading(String purpose) {
        this.purpose = purpose;
    }

    String code() {
        return Code.of(this);
    }

    String purpose() {
        return purpose;
    }
}
