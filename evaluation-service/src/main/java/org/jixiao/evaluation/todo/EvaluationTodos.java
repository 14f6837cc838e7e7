package org.jixiao.evaluation.todo;

import static org.jixiao.todos.TodoKind.decision;
import static org.jixiao.todos.TodoKind.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class EvaluationTodos implements TodoSource {

    /** Typed and not yet decided; what was read from records needs no second person. */
    private static final String MEASUREMENTS = """
            select m.id, m.region_code, m.unit_code, i.name, m.recorded_at as since, cast(null as text) as owner,
                cast(array[m.entered_by] as text[]) as hands
            from measurement m join target_indicator i on i.id = m.indicator_id
            where not m.bound and not exists (select 1 from measurement_decision d
                where d.fiscal_year = m.fiscal_year and d.measurement_id = m.id)""";

    private static final String STARTED_ANEW = """
            status = 'RETURNED' and not exists (select 1 from self_evaluation later
                where later.target_set_id = t.target_set_id and later.attempt > t.attempt)""";

    private static final List<TodoKind> KINDS = List.of(
            new TodoKind(
                    "target-set-submission",
                    "target-set",
                    Role.CLERK,
                    new Text("绩效目标待提交", "Target set to be submitted"),
                    "/api/v1/target-sets/{id}/submission",
                    draft("target_set", "left(goal, 60)", "entered_by", "status = 'DRAFT'")),
            new TodoKind(
                    "target-set-correction",
                    "target-set",
                    Role.CLERK,
                    new Text("绩效目标被退回，待修改", "Target set returned, to be corrected"),
                    "/api/v1/target-sets/{id}",
                    draft("target_set", "left(goal, 60)", "entered_by", "status = 'RETURNED'")),
            new TodoKind(
                    "target-set-approval",
                    "target-set",
                    Role.APPROVER,
                    new Text("绩效目标待审批", "Target set to be decided on"),
                    "/api/v1/target-sets/{id}/approval",
                    decision(
                            "target_set",
                            "left(goal, 60)",
                            "array[entered_by, submitted_by]",
                            "status = 'SUBMITTED' and not finance_decides")),
            new TodoKind(
                    "target-set-finance-approval",
                    "target-set",
                    Role.FINANCE,
                    new Text("逾期重新定基线待财政审批", "Late new baseline to be decided on by finance"),
                    "/api/v1/target-sets/{id}/approval",
                    decision(
                            "target_set",
                            "left(goal, 60)",
                            "array[entered_by, submitted_by]",
                            "status = 'SUBMITTED' and finance_decides")),
            new TodoKind(
                    "measurement-approval",
                    "measurement",
                    Role.APPROVER,
                    new Text("完成值待复核", "Measurement to be confirmed"),
                    "/api/v1/measurements/{id}/approval",
                    MEASUREMENTS),
            new TodoKind(
                    "self-evaluation-submission",
                    "self-evaluation",
                    Role.CLERK,
                    new Text("自评待提交", "Self-evaluation to be submitted"),
                    "/api/v1/self-evaluations/{id}/submission",
                    draft("self_evaluation", "left(achievement, 60)", "entered_by", "status = 'DRAFT'")),
            new TodoKind(
                    "self-evaluation-correction",
                    "self-evaluation",
                    Role.CLERK,
                    new Text("自评被退回，待重新发起", "Self-evaluation returned, to be started anew"),
                    "/api/v1/self-evaluations/{id}",
                    draft("self_evaluation", "left(achievement, 60)", "entered_by", STARTED_ANEW)),
            new TodoKind(
                    "self-evaluation-approval",
                    "self-evaluation",
                    Role.APPROVER,
                    new Text("自评待审核", "Self-evaluation to be decided on"),
                    "/api/v1/self-evaluations/{id}/approval",
                    decision(
                            "self_evaluation",
                            "left(achievement, 60)",
                            "array[entered_by, submitted_by]",
                            "status = 'SUBMITTED'")));

    @Override
    public List<TodoKind> kinds() {
        return KINDS;
    }
}
