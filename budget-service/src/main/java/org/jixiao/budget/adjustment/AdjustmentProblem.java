package org.jixiao.budget.adjustment;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum AdjustmentProblem implements ProblemType {
    UNBALANCED(409, "调剂的转出与转入不相等", "The virement does not add up to zero"),
    WRONG_SIGN(409, "金额的正负与调整类型不符", "The sign does not fit the kind of adjustment"),
    CARRY_OVER_EXCEEDED(409, "结转超过上年未支出数", "More is carried over than was left"),
    LAST_YEAR_OPEN(409, "上年尚未年结", "The year before is not closed"),
    WRONG_STATE(409, "调整状态不允许此操作", "The adjustment's state does not allow this");

    private final int status;
    private final Text title;

    AdjustmentProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "adjustment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
