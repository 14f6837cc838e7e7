package org.jixiao.evaluation.monitoring;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum MonitoringProblem implements ProblemType {
    TARGETS_NOT_SEALED(409, "绩效目标尚未审批封存", "The targets are not sealed"),
    NOTHING_TO_MONITOR(409, "没有可监控的项目", "There is nothing to monitor"),
    NOT_WAITING(409, "当前状态不能办理", "This is not possible in the present state"),
    NOT_READ(409, "尚未取数", "No readings were taken"),
    BOUND(409, "该指标由业务记录取数，不能填报", "The indicator is bound to a fact"),
    INCOMPLETE(409, "监控表不完整", "The sheet is incomplete");

    private final int status;
    private final Text title;

    MonitoringProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "monitoring-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
