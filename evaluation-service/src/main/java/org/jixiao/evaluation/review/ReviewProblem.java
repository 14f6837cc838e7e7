package org.jixiao.evaluation.review;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ReviewProblem implements ProblemType {
    TAKEN(409, "该自评已有复核", "There is a review of this self-evaluation already"),
    NOT_DRAFT(409, "复核不在填写状态", "The review is not a draft"),
    NOT_SUBMITTED(409, "复核尚未提交", "The review is not submitted");

    private final int status;
    private final Text title;

    ReviewProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "review-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
