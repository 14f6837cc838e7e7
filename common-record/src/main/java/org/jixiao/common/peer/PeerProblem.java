package org.jixiao.common.peer;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

public enum PeerProblem implements ProblemType {
    REFUSED(409, "来源服务拒绝了读取", "The owner of the records refused the reading"),
    DIGEST_MISMATCH(503, "取得的事实与其摘要不符", "A fact does not have its digest");

    private final int status;
    private final Text title;

    PeerProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "peer-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
