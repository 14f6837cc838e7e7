package org.jixiao.files;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum FileProblem implements ProblemType {
    EMPTY(400, "文件是空的", "The file is empty"),
    TOO_LARGE(413, "文件过大", "The file is too large"),
    NOT_ALLOWED(415, "不接受这种文件", "This kind of file is not taken"),
    OTHER_CONTENT(415, "文件内容与所称类型不符", "The content is not of the type it is said to be"),
    DAMAGED(500, "文件已损坏或丢失", "The file is damaged or lost"),
    UNAVAILABLE(503, "文件存储暂不可用", "The file store is not available");

    private final int status;
    private final Text title;

    FileProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "file-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
