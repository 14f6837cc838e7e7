package org.jixiao.beneficiary.retention;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum RetentionProblem implements ProblemType {
    WRONG_STATE(409, "该次销毁已审批", "The retention run is decided already"),
    ONE_AT_A_TIME(409, "该单位已有一次销毁在办理", "Another retention run of the unit is under way"),
    NOT_OVER(409, "该年度的保管期未满", "The year has not passed");

    private final int status;
    private final Text title;

    RetentionProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "retention-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
