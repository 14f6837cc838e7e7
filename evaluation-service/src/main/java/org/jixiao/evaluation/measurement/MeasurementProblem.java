package org.jixiao.evaluation.measurement;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum MeasurementProblem implements ProblemType {
    TARGETS_NOT_SEALED(409, "绩效目标尚未审批封存", "The targets are not sealed"),
    BOUND(409, "该指标由业务记录取数，不能填报", "The indicator is bound to a fact"),
    NOTHING_BOUND(409, "没有取数指标", "No indicator is bound to a fact"),
    UNIT_MISMATCH(409, "计量单位不一致", "The units of measure differ"),
    DECIDED(409, "该完成值已复核", "The measurement is decided already");

    private final int status;
    private final Text title;

    MeasurementProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "measurement-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
