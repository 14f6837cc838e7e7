package org.jixiao.budget.correction;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum CorrectionProblem implements ProblemType {
    WRONG_DATE(409, "更正日期不在允许范围内", "The date of the correction is not admitted"),
    BELOW_ZERO(409, "更正后支付金额将为负", "The payment would fall below zero"),
    NOT_CORRECTABLE(409, "红冲和更正记录不能更正", "A reversal or a correction is not corrected"),
    WRONG_STATE(409, "更正单状态不允许此操作", "The correction's state does not allow this");

    private final int status;
    private final Text title;

    CorrectionProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "correction-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
