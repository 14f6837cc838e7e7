package org.jixiao.evaluation.resultuse;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ResultUseProblem implements ProblemType {
    TAKEN(409, "该自评已有结果应用建议", "The result of this self-evaluation is in use already"),
    NO_RULE(409, "规则集没有规定结果应用", "The rule pack says nothing of the use of results"),
    OVERTAKEN(409, "已有确认的复核，须按复核结果重新建议", "A review was confirmed since: suggest anew from it"),
    DECIDED(409, "结果应用已有决定", "The use of the result is decided"),
    REASON_MISSING(409, "调整建议金额须写明理由", "Another amount than the suggested one needs a reason");

    private final int status;
    private final Text title;

    ResultUseProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "result-use-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
