package org.jixiao.evaluation.targetset;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

public enum TargetProblem implements ProblemType {
    TAKEN(409, "绩效目标已存在", "There is a target set already"),
    NOT_OPEN(409, "绩效目标当前不可修改或提交", "The target set is not open"),
    NOT_SUBMITTED(409, "绩效目标尚未提交", "The target set is not submitted"),
    WEIGHTS(409, "指标分值不符合规则", "The weights do not add up"),
    INADMISSIBLE(409, "绩效目标不符合审批条件", "The target set is not admissible"),
    NOT_SEALED(409, "只有已封存的绩效目标可以重新定基线", "Only a sealed target set gets a new baseline"),
    NOT_THE_NEWEST(409, "已有更新的基线", "There is a newer baseline"),
    OTHER_APPROVER(409, "应由另一岗位审批", "It is for somebody else to decide");

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
