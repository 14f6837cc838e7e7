package org.jixiao.evaluation.rectification;

import static org.jixiao.todos.TodoKind.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class RectificationTodos implements TodoSource {

    private static final String NAME = "left(title, 60)";

    @Override
    public List<TodoKind> kinds() {
        return List.of(
                new TodoKind(
                                "rectification-feedback",
                                "rectification",
                                Role.CLERK,
                                new Text("整改待反馈", "Rectification to be answered"),
                                "/api/v1/rectifications/{id}/feedback",
                                decision("rectification", NAME, "null", "status = 'ISSUED'"))
                        .dueOn("rectification", "deadline"),
                new TodoKind(
                                "rectification-approval",
                                "rectification",
                                Role.APPROVER,
                                new Text("整改反馈待审核", "Feedback to be decided on"),
                                "/api/v1/rectifications/{id}/approval",
                                decision("rectification", NAME, "array[answered_by]", "status = 'ANSWERED'"))
                        .dueOn("rectification", "deadline"),
                new TodoKind(
                                "rectification-closing",
                                "rectification",
                                Role.FINANCE,
                                new Text("整改待销号", "Rectification to be closed"),
                                "/api/v1/rectifications/{id}/closing",
                                decision(
                                        "rectification",
                                        NAME,
                                        "array[answered_by, confirmed_by]",
                                        "status = 'CONFIRMED'"))
                        .dueOn("rectification", "deadline"));
    }
}
