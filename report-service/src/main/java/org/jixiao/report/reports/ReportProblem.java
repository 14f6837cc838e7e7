package org.jixiao.report.reports;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ReportProblem implements ProblemType {
    TEMPLATE_UNFIT(409, "模板与快照不相合", "The template does not fit the snapshot"),
    NOT_DRAFT(409, "报告不在起草状态", "The report is no draft"),
    FIGURES_OPEN(409, "正文有未说明的手写数字", "Typed figures are open"),
    NOT_SUBMITTED(409, "报告尚未提交", "The report is not submitted");

    private final int status;
    private final Text title;

    ReportProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "report-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
