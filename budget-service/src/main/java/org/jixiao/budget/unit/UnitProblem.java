package org.jixiao.budget.unit;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum UnitProblem implements ProblemType {
    CODE_TAKEN(409, "单位代码已登记", "The unit code is taken");

    private final int status;
    private final Text title;

    UnitProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "unit-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
