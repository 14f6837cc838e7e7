package org.jixiao.beneficiary.privacy;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum PrivacyProblem implements ProblemType {
    QUOTA_USED_UP(429, "今日披露次数已用完", "The day's quota of disclosures is used up"),
    ACCESS_NOT_RECORDED(503, "访问留痕无法写入", "The access cannot be recorded");

    private final int status;
    private final Text title;

    PrivacyProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "privacy-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
