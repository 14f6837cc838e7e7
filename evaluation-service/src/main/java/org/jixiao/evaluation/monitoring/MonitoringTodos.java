package org.jixiao.evaluation.monitoring;

import static org.jixiao.todos.TodoKind.decision;
import static org.jixiao.todos.TodoKind.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class MonitoringTodos implements TodoSource {

    @Override
    public List<TodoKind> kinds() {
        return List.of(
                new TodoKind(
                        "monitoring-plan-approval",
                        "monitoring-plan",
                        Role.APPROVER,
                        new Text("月度计划进度待审批", "Plan by months to be decided on"),
                        "/api/v1/monitoring-plans/{id}/approval",
                        decision("monitoring_plan", "left(reason, 60)", "array[entered_by]", "status = 'SUBMITTED'")),
                new TodoKind(
                                "monitoring-sheet-reading",
                                "monitoring-sheet",
                                Role.CLERK,
                                new Text("监控表待填报", "Monitoring sheet to be filled"),
                                "/api/v1/monitoring-sheets/{id}/readings",
                                draft(
                                        "monitoring_sheet",
                                        "title",
                                        "entered_by",
                                        "status = 'OPEN' and entered_by is null"))
                        .dueOn("monitoring_sheet", "deadline"),
                new TodoKind(
                                "monitoring-sheet-submission",
                                "monitoring-sheet",
                                Role.CLERK,
                                new Text("监控表待报送", "Monitoring sheet to be submitted"),
                                "/api/v1/monitoring-sheets/{id}/submission",
                                draft(
                                        "monitoring_sheet",
                                        "title",
                                        "entered_by",
                                        "status = 'OPEN' and entered_by is not null"))
                        .dueOn("monitoring_sheet", "deadline"),
                new TodoKind(
                                "monitoring-sheet-correction",
                                "monitoring-sheet",
                                Role.CLERK,
                                new Text("监控表被退回，待修改", "Monitoring sheet returned, to be corrected"),
                                "/api/v1/monitoring-sheets/{id}",
                                draft("monitoring_sheet", "title", "entered_by", "status = 'RETURNED'"))
                        .dueOn("monitoring_sheet", "deadline"),
                new TodoKind(
                                "monitoring-sheet-approval",
                                "monitoring-sheet",
                                Role.APPROVER,
                                new Text("监控表待审核", "Monitoring sheet to be decided on"),
                                "/api/v1/monitoring-sheets/{id}/approval",
                                decision(
                                        "monitoring_sheet",
                                        "title",
                                        "array[entered_by, submitted_by]",
                                        "status = 'SUBMITTED'"))
                        .dueOn("monitoring_sheet", "deadline"));
    }
}
