package org.jixiao.beneficiary.notice;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum NoticeProblem implements ProblemType {
    NO_CANDIDATES(409, "没有待公示的对象", "Nobody waits to be made public"),
    WRONG_STATE(409, "公示的状态不允许此操作", "The notice's state does not allow this"),
    CANDIDATES_CHANGED(409, "公示对象已有变化", "The candidates have changed"),
    ALREADY_ANSWERED(409, "该异议已答复", "The objection is answered already"),
    NOT_ON_NOTICE(409, "该对象不在此公示中", "Not on this notice");

    private final int status;
    private final Text title;

    NoticeProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "notice-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
