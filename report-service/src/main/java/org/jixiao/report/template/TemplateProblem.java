package org.jixiao.report.template;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum TemplateProblem implements ProblemType {
    NOT_PROPOSED(409, "这一版模板已有结论", "The edition is decided"),
    NOT_PUBLISHED(409, "这一版模板不在发布状态", "The edition is not published"),
    RETIRED(409, "这一版模板已停用", "The edition is retired");

    private final int status;
    private final Text title;

    TemplateProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "template-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
