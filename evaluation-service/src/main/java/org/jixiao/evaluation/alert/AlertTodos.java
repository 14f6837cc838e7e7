package org.jixiao.evaluation.alert;

import static org.jixiao.todos.TodoKind.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class AlertTodos implements TodoSource {

    private static final String NAME = "left(rule || ' ' || subject, 60)";

    @Override
    public List<TodoKind> kinds() {
        return List.of(
                new TodoKind(
                                "alert-disposal",
                                "alert",
                                Role.CLERK,
                                new Text("预警待处置", "Alert to be disposed of"),
                                "/api/v1/alerts/{id}/disposal",
                                decision("alert", NAME, "null", "status in ('OPEN', 'EXPIRED')"))
                        .dueOn("alert", "due"),
                new TodoKind(
                                "alert-approval",
                                "alert",
                                Role.FINANCE,
                                new Text("预警处置待确认", "Disposal of an alert to be confirmed"),
                                "/api/v1/alerts/{id}/approval",
                                decision("alert", NAME, "array[disposed_by]", "status = 'DISPOSED'"))
                        .dueOn("alert", "due"));
    }
}
