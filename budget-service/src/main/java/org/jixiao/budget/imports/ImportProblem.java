package org.jixiao.budget.imports;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ImportProblem implements ProblemType {
    UNREADABLE_FILE(400, "文件无法读取", "The file cannot be read"),
    MISSING_COLUMNS(400, "文件缺少必要的列", "The file lacks columns"),
    DOUBLED_COLUMNS(400, "文件有重复的列", "The file has a column twice"),
    ALREADY_FINISHED(409, "导入已经结束", "The import has ended already"),
    NOT_FINISHED(409, "导入尚未完成", "The import has not finished");

    private final int status;
    private final Text title;

    ImportProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
