package org.jixiao.budget.year;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum YearProblem implements ProblemType {
    CLOSED(409, "该年度已年结", "The fiscal year is closed"),
    NOT_CLOSED(409, "该年度尚未年结", "The fiscal year is not closed"),
    NOT_OVER(409, "该年度尚未终了", "The fiscal year is not over");

    private final int status;
    private final Text title;

    YearProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "year-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
