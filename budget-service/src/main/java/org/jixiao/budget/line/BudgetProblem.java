package org.jixiao.budget.line;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum BudgetProblem implements ProblemType {
    TOTAL_MISMATCH(409, "各行之和与合计不一致", "The lines do not add up to the total"),
    INCOME_MISMATCH(409, "收入总计与支出总计不一致", "Income and expenditure do not agree"),
    SOURCE_MISMATCH(409, "来源的收入多于其支出", "The income of a source exceeds its lines"),
    ACCOUNTED(409, "该年度已有决算", "The year has a final account"),
    ALREADY_APPROVED(409, "该单位该年度已有批复的预算", "The unit has an approved budget for the year"),
    NOT_APPROVED(409, "预算尚未批复", "The budget is not approved"),
    WRONG_STATE(409, "预算状态不允许此操作", "The budget's state does not allow this"),
    CUT_BELOW_SPENDING(409, "调整后低于已支付数", "The adjustment cuts below what was spent"),
    OVERSPENT(409, "支付超过调整预算", "The payment exceeds the adjusted budget");

    private final int status;
    private final Text title;

    BudgetProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "budget-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
