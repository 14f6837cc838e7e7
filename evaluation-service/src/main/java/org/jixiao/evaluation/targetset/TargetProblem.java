package org.jixiao.evaluation.targetset;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum TargetProblem implements ProblemType {
    TAKEN(409, "绩效目标已存在", "There is a target set already"),
    NOT_OPEN(409, "绩效目标当前不可修改或提交", "The target set is not open"),
    NOT_SUBMITTED(409, "绩效目标尚未提交", "The target set is not submitted"),
    WEIGHTS(409, "指标分值不符合规则", "The weights do not add up");

    private final int status;
    private final Text title;

    TargetProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "target-set-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
