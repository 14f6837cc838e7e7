package org.jixiao.beneficiary.overpayment;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum OverpaymentProblem implements ProblemType {
    WRONG_STATE(409, "该追回已审批", "The recovery is decided already"),
    MORE_THAN_OUTSTANDING(409, "追回金额超过尚未追回的金额", "More than is outstanding");

    private final int status;
    private final Text title;

    OverpaymentProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "overpayment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
