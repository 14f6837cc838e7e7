package org.jixiao.beneficiary.match;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum MatchProblem implements ProblemType {
    NO_EXCHANGE_KEY(409, "本区划未约定交换密钥", "No exchange key is agreed for the region"),
    QUOTA_USED_UP(429, "今日核对次数已用完", "The day's quota of lists is used up");

    private final int status;
    private final Text title;

    MatchProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "match-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
