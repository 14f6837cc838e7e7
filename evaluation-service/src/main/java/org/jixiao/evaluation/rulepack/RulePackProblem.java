package org.jixiao.evaluation.rulepack;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum RulePackProblem implements ProblemType {
    NO_PACK(409, "没有适用的规则集", "No rule pack applies"),
    TAKEN(409, "规则集已存在", "There is such a rule pack already"),
    PUBLISHED(409, "规则集已发布", "The rule pack is published"),
    RETIRED(409, "规则集已停用", "The rule pack is retired"),
    EXAMPLES(409, "验证例不符", "Worked examples do not come out as stated");

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
