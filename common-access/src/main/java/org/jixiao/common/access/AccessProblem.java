package org.jixiao.common.access;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

/** Why a token that is still valid was not enough. */
public enum AccessProblem implements ProblemType {
    WITHDRAWN(403, "权限已变更", "Your rights have changed"),
    UNVERIFIABLE(503, "暂时无法核实权限", "Your rights cannot be verified now");

    private final int status;
    private final Text title;

    AccessProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "access-" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return title;
    }
}
