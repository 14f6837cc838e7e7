package org.jixiao.budget.hold;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum HoldProblem implements ProblemType {
    PAYMENTS_REFUSED(409, "项目已被暂缓或暂停支出", "Payments of the project are held"),
    CITATION_MISSING(409, "支付须注明绩效指标和所属期间", "The payment must cite an indicator and a period");

    private final int status;
    private final Text title;

    HoldProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "hold-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
