package org.jixiao.budget.finalaccount;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum FinalAccountProblem implements ProblemType {
    TOTAL_MISMATCH(409, "各类支出之和与合计不一致", "The kinds of expenditure do not add up to the total"),
    UNBALANCED(409, "收入总计与支出总计不一致", "Income and expenditure do not agree"),
    LEDGER_MISMATCH(409, "决算数与台账不一致", "The final account differs from the ledger"),
    YEAR_OPEN(409, "该年度尚未年结", "The fiscal year is not closed"),
    ALREADY_APPROVED(409, "该单位该年度已有批复的决算", "The unit has an approved final account for the year"),
    WRONG_STATE(409, "决算状态不允许此操作", "The final account's state does not allow this");

    private final int status;
    private final Text title;

    FinalAccountProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "final-account-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
