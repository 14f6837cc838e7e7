package org.jixiao.evaluation.rulepack;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum RulePackProblem implements ProblemType {
    NO_PACK(409, "没有适用的规则集", "No rule pack applies");

    private final int status;
    private final Text title;

    RulePackProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "rule-pack-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
