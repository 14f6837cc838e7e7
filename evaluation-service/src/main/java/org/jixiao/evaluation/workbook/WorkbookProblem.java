package org.jixiao.evaluation.workbook;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum WorkbookProblem implements ProblemType {
    UNREADABLE(400, "工作簿无法读取", "The workbook cannot be read"),
    TOO_LARGE(409, "工作簿过大", "The workbook is too large"),
    CELLS(409, "工作簿中有不能写入的单元格", "Some cells of the workbook cannot be taken");

    private final int status;
    private final Text title;

    WorkbookProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "workbook-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
