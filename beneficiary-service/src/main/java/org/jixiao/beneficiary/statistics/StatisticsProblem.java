package org.jixiao.beneficiary.statistics;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum StatisticsProblem implements ProblemType {
    YEAR_NOT_OVER(409, "该年度尚未结束，不能公开统计表", "The year is not over"),
    NOTHING_COUNTED(409, "该年度没有可统计的记录", "There is nothing to count"),
    PUBLISHED_ALREADY(409, "该统计表已公开", "The table is published already");

    private final int status;
    private final Text title;

    StatisticsProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "statistics-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
