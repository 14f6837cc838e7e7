package org.jixiao.beneficiary.upload;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum UploadProblem implements ProblemType {
    UNREADABLE_FILE(400, "文件无法读取", "The file cannot be read"),
    MISSING_COLUMNS(400, "文件缺少必要的列", "The file lacks columns"),
    TOO_MANY_ROWS(400, "文件行数过多", "The file has too many rows");

    private final int status;
    private final Text title;

    UploadProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "upload-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
