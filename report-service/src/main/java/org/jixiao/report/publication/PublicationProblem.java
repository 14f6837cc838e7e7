package org.jixiao.report.publication;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum PublicationProblem implements ProblemType {
    REPORT_NOT_APPROVED(409, "报告尚未批准", "The report is not approved"),
    ALREADY_PUBLISHED(409, "报告已公开或正在审核", "The report is out, or waits to be"),
    GUARDED(409, "公开审查未通过", "The report may not go out as it is"),
    NOT_PROPOSED(409, "公开申请已有结论", "The publication is decided"),
    NOT_PUBLISHED(409, "不在公开状态", "The publication does not stand"),
    CORRECTS_ANOTHER(409, "所更正的不是本单位同年度现行的公开", "What is corrected is no standing publication of the unit and year"),
    WITHDRAWN(410, "文件已撤下", "The file was withdrawn");

    private final int status;
    private final Text title;

    PublicationProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "publication-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
