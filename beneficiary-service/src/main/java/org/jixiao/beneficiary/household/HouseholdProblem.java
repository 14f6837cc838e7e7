package org.jixiao.beneficiary.household;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum HouseholdProblem implements ProblemType {
    NUMBER_TAKEN(409, "户编号已登记", "The household number is taken"),
    AMBIGUOUS(409, "该人登记在多个单位", "The person is registered in several units");

    private final int status;
    private final Text title;

    HouseholdProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "household-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
