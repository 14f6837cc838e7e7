package org.jixiao.budget.reconciliation;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum ReconciliationProblem implements ProblemType {
    UNREADABLE_STATEMENT(400, "对账单无法读取", "The statement cannot be read"),
    MALFORMED_ROWS(400, "对账单中有无法读取的行", "Rows of the statement cannot be read");

    private final int status;
    private final Text title;

    ReconciliationProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "reconciliation-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
