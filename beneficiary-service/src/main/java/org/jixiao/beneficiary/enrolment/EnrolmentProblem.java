package org.jixiao.beneficiary.enrolment;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum EnrolmentProblem implements ProblemType {
    WRONG_STATE(409, "在册管理的状态不允许此操作", "The enrolment's state does not allow this"),
    NOT_ELIGIBLE(409, "不符合资格条件", "Not eligible"),
    ALREADY_ENROLLED(409, "已申报或在册", "Applied for or enrolled already"),
    DOUBLE_BENEFIT(409, "与互斥的补助项目重复", "Excluded by another programme"),
    DOUBLE_BENEFIT_ELSEWHERE(409, "在另一单位享受互斥的补助，尚未核实", "A benefit in another unit is not decided on"),
    WRONG_UNIT(409, "申报对象与受益单位不符", "The programme enrols households or persons, as it says"),
    WRONG_DAY(409, "日期不合规定", "The day does not fit"),
    NOT_PUBLISHED(409, "尚未公示", "Not made public yet"),
    NOTICE_RUNNING(409, "公示期未满", "The notice still runs"),
    OBJECTION_OPEN(409, "公示异议尚未答复", "An objection is not answered"),
    OBJECTION_UPHELD(409, "公示异议成立", "An objection was upheld"),
    RE_CHECK_OPEN(409, "已有待审批的核查", "A re-check waits for its decision");

    private final int status;
    private final Text title;

    EnrolmentProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "enrolment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
