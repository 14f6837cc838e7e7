package org.jixiao.budget.unit;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum UnitProblem implements ProblemType {
    CODE_TAKEN(409, "单位代码已登记", "The unit code is taken"),
    REGION_REPLACED(409, "区划代码已停用", "The region code was replaced"),
    ENDED(409, "单位已撤销", "The unit has ended"),
    HEIR_UNKNOWN(409, "承接或分立出的单位未登记或已撤销", "A unit that it names is not registered or has ended"),
    EVENT_TOO_EARLY(409, "变动早于最近的概况", "The event lies before the newest profile");

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
