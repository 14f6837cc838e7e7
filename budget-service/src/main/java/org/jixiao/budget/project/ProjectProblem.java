package org.jixiao.budget.project;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ProjectProblem implements ProblemType {
    CODE_TAKEN(409, "项目代码已使用", "The project code is taken"),
    EX_ANTE_MISSING(409, "缺少事前绩效评估结论", "The ex-ante evaluation has no result"),
    NOT_SUPPORTED(409, "事前绩效评估不予支持", "The ex-ante evaluation did not support the project"),
    NOT_IN_LIBRARY(409, "项目未入库", "The project is not in the library"),
    WRONG_STATE(409, "项目状态不允许此操作", "The project's state does not allow this");

    private final int status;
    private final Text title;

    ProjectProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "project-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
