package org.jixiao.evaluation.review;

import static org.jixiao.todos.TodoKind.decision;
import static org.jixiao.todos.TodoKind.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class ReviewTodos implements TodoSource {

    /** Not passed, and not begun anew. */
    private static final String FAILED = """
            select t.id, t.region_code, t.unit_code, left(t.achievement, 60) as name, r.confirmed_at as since,
                t.entered_by as owner, cast(null as text[]) as hands
            from self_evaluation t join review r on r.self_evaluation_id = t.id
            where r.status = 'CONFIRMED' and r.opinion = 'FAILED' and not exists (select 1 from self_evaluation later
                where later.target_set_id = t.target_set_id and later.attempt > t.attempt)""";

    @Override
    public List<TodoKind> kinds() {
        return List.of(
                new TodoKind(
                        "review-submission",
                        "review",
                        Role.REVIEWER,
                        new Text("复核待提交", "Review to be submitted"),
                        "/api/v1/reviews/{id}/submission",
                        draft("review", "left(comment, 60)", "entered_by", "status = 'DRAFT'")),
                new TodoKind(
                        "review-correction",
                        "review",
                        Role.REVIEWER,
                        new Text("复核被退回，待修改", "Review returned, to be corrected"),
                        "/api/v1/reviews/{id}",
                        draft("review", "left(comment, 60)", "entered_by", "status = 'RETURNED'")),
                new TodoKind(
                        "self-evaluation-renewal",
                        "self-evaluation",
                        Role.CLERK,
                        new Text("自评复核未通过，待重新发起", "Self-evaluation did not pass its review, to be started anew"),
                        "/api/v1/self-evaluations/{id}",
                        FAILED),
                new TodoKind(
                        "review-approval",
                        "review",
                        Role.FINANCE,
                        new Text("复核待确认", "Review to be confirmed"),
                        "/api/v1/reviews/{id}/approval",
                        decision(
                                "review",
                                "left(comment, 60)",
                                "array[entered_by, submitted_by] || string_to_array(unit_hands, ' ')",
                                "status = 'SUBMITTED'")));
    }
}
