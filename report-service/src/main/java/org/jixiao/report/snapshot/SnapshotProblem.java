package org.jixiao.report.snapshot;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum SnapshotProblem implements ProblemType {
    UNKNOWN_UNIT(409, "预算单位未登记", "The unit is not registered"),
    EVALUATIONS_MISSING(409, "自评尚未全部提交", "Not every self-evaluation is submitted"),
    SCORES_DIFFER(409, "得分与自评不一致", "A score differs from its self-evaluation");

    private final int status;
    private final Text title;

    SnapshotProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "snapshot-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
