package org.jixiao.evaluation.library;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum LibraryProblem implements ProblemType {
    IN_WORK(409, "该指标已有未确认的版本", "There is a version of this indicator that is not confirmed yet"),
    NOT_OPEN(409, "指标已提交或已确认，不能修改", "The indicator was submitted or confirmed"),
    NOT_SUBMITTED(409, "指标尚未提交", "The indicator is not submitted"),
    UNKNOWN_FACT(409, "取数的事实不在来源服务的目录中", "The owner's catalogue has no such fact");

    private final int status;
    private final Text title;

    LibraryProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "indicator-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
