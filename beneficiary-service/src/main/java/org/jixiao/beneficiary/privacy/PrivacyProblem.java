package org.jixiao.beneficiary.privacy;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/** Refusals of what is asked of persons. */
public enum PrivacyProblem implements ProblemType {
    QUOTA_USED_UP(429, "今日披露次数已用完", "The day's quota of disclosures is used up"),
    ACCESS_NOT_RECORDED(503, "访问留痕无法写入", "The access cannot be recorded"),
    DESTROYED(410, "已到保管期限并销毁", "Destroyed at the end of its retention");

    private final int status;
    private final Text title;

    PrivacyProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    /** 已销毁. */
    public static Refusal destroyed() {
        return Refusal.of(
                DESTROYED,
                "该信息已到保管期限，密钥已销毁，不可恢复",
                "This was destroyed at the end of its retention; nobody can restore it");
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
