package org.jixiao.evaluation.rectification;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum RectificationProblem implements ProblemType {
    NOT_WAITING(409, "当前状态不能办理", "This is not possible in the present state"),
    UNKNOWN_SOURCE(409, "来源不存在", "The source does not exist");

    private final int status;
    private final Text title;

    RectificationProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "rectification-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
