package org.jixiao.beneficiary.amendment;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum AmendmentProblem implements ProblemType {
    ALREADY_DECIDED(409, "该变更申请已有处理结果", "The amendment has been decided on"),
    ONE_WAITS_ALREADY(409, "该户已有待审批的变更申请", "An amendment of this household waits already"),
    HOUSEHOLD_CHANGED(409, "该户在提出申请后已有变更", "The household has changed since the amendment was proposed");

    private final int status;
    private final Text title;

    AmendmentProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "amendment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
