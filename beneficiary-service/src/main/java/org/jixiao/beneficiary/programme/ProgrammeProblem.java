package org.jixiao.beneficiary.programme;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ProgrammeProblem implements ProblemType {
    CODE_TAKEN(409, "补助项目代码已使用", "The programme code is taken"),
    WRONG_STATE(409, "补助项目的状态不允许此操作", "The programme's state does not allow this"),
    NOT_APPROVED(409, "补助项目尚未批准", "The programme is not approved");

    private final int status;
    private final Text title;

    ProgrammeProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "programme-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
