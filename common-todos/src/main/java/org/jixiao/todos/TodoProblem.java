package org.jixiao.todos;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum TodoProblem implements ProblemType {
    NOT_YOURS(403, "无权转办他人的待办", "You cannot hand over what waits for others"),
    NOTHING_WAITS(409, "没有可转办的待办", "Nothing waits that could be handed over"),
    SAME_PERSON(409, "转出人与接办人为同一人", "Both are the same person"),
    OWN_ENTRY(409, "接办人不能审批自己填报的内容", "Nobody decides on what they entered");

    private final int status;
    private final Text title;

    TodoProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "todo-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
