package org.jixiao.beneficiary.complaint;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ComplaintProblem implements ProblemType {
    WRONG_STATE(409, "投诉的状态不允许此操作", "The complaint's state does not allow this");

    private final int status;
    private final Text title;

    ComplaintProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "complaint-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
