package org.jixiao.evaluation.selfevaluation;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum SelfEvaluationProblem implements ProblemType {
    TARGETS_NOT_SEALED(409, "绩效目标尚未审批封存", "The targets are not sealed"),
    YEAR_NOT_CLOSED(409, "年度尚未结账", "The fiscal year is not closed"),
    TAKEN(409, "自评已存在", "There is a self-evaluation already"),
    NOT_DRAFT(409, "自评不在填报状态", "The self-evaluation is not a draft"),
    NOT_APPROVED(409, "自评尚未审核通过", "The self-evaluation is not approved"),
    NOT_SUBMITTED(409, "自评尚未提交", "The self-evaluation is not submitted"),
    UNSCORABLE(409, "无法计分", "This cannot be scored"),
    EXPLANATION_MISSING(409, "偏差原因及改进措施未填写", "Explanations are missing");

    private final int status;
    private final Text title;

    SelfEvaluationProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "self-evaluation-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
