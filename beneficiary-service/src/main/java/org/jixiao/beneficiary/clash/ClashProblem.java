package org.jixiao.beneficiary.clash;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ClashProblem implements ProblemType {
    CLEARED(409, "该疑点已消除", "The clash is gone");

    private final int status;
    private final Text title;

    ClashProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "clash-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
