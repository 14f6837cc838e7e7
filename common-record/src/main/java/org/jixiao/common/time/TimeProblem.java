package org.jixiao.common.time;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum TimeProblem implements ProblemType {
    NO_DEMONSTRATION(404, "本系统不是演示环境", "This is no demonstration"),
    CLOCK_BACKWARDS(409, "演示时钟不能后退", "The demonstration clock cannot go back");

    private final int status;
    private final Text title;

    TimeProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "time-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
