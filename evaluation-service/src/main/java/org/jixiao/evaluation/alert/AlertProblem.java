package org.jixiao.evaluation.alert;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum AlertProblem implements ProblemType {
    NOT_OPEN(409, "预警已处置", "The alert was disposed of"),
    NOT_DISPOSED(409, "预警尚未处置", "The alert is not disposed of");

    private final int status;
    private final Text title;

    AlertProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "alert-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
