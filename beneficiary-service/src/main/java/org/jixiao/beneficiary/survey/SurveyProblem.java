package org.jixiao.beneficiary.survey;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum SurveyProblem implements ProblemType {
    WRONG_STATE(409, "调查的状态不允许此操作", "The survey's state does not allow this"),
    EMPTY_FRAME(409, "没有可供抽样的发放", "There is no delivery to sample from"),
    UNKNOWN_CODE(409, "答卷码无效", "The code is none of this survey"),
    CODE_USED(409, "答卷码已使用", "The code was used");

    private final int status;
    private final Text title;

    SurveyProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "survey-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
