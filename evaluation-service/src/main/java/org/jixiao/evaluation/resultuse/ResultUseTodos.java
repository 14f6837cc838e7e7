package org.jixiao.evaluation.resultuse;

import static org.jixiao.todos.TodoKind.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class ResultUseTodos implements TodoSource {

    /** U3: what a later review has overtaken is not decided any more. */
    private static final String TO_BE_DECIDED = "status = 'SUGGESTED' and not exists (select from review v"
            + " where v.self_evaluation_id = t.self_evaluation_id and v.status = 'CONFIRMED'"
            + " and v.id is distinct from t.review_id)";

    @Override
    public List<TodoKind> kinds() {
        return List.of(new TodoKind(
                "result-use-approval",
                "result-use",
                Role.FINANCE,
                new Text("结果应用建议待决定", "Use of a result to be decided on"),
                "/api/v1/result-uses/{id}/approval",
                decision("result_use", "cast(suggested as text)", "array[entered_by]", TO_BE_DECIDED)));
    }
}
