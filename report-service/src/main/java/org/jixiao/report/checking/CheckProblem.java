package org.jixiao.report.checking;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum CheckProblem implements ProblemType {
    NO_FILE(400, "没有收到文件", "No file was sent"),
    UNREADABLE(422, "文件无法读取", "The file cannot be read"),
    NO_DOCX(406, "只有 DOCX 可以带批注返回", "Only a DOCX can come back with comments"),
    TOO_SLOW(422, "检查超过时限", "The check took too long"),
    BUSY(503, "正在检查其他报告", "Other reports are being checked");

    private final int status;
    private final Text title;

    CheckProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "report-check-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
