package org.jixiao.report.todo;

import static org.jixiao.todos.TodoKind.decision;
import static org.jixiao.todos.TodoKind.draft;
import static org.jixiao.todos.TodoKind.returned;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

@ApplicationScoped
class ReportTodos implements TodoSource {

    /** A template is a whole region's: unit '*'. */
    private static final String TEMPLATES = """
            select id, region_code, '*' as unit_code, name, waiting_since as since, cast(null as text) as owner,
                cast(array[proposed_by] as text[]) as hands
            from template where status = 'PROPOSED'""";

    private static final List<TodoKind> KINDS = List.of(
            new TodoKind(
                    "report-submission",
                    "report",
                    Role.CLERK,
                    new Text("报告待提交", "Report to be submitted"),
                    "/api/v1/reports/{id}/submission",
                    draft("report", "title", "written_by", "status = 'DRAFT'")),
            new TodoKind(
                    "report-correction",
                    "report",
                    Role.CLERK,
                    new Text("报告被退回，待另行起草", "Report returned, to be written anew"),
                    "/api/v1/reports/{id}",
                    returned("report", "title", "written_by")),
            new TodoKind(
                    "report-approval",
                    "report",
                    Role.APPROVER,
                    new Text("报告待批准", "Report to be decided on"),
                    "/api/v1/reports/{id}/approval",
                    decision("report", "title", "array[written_by, submitted_by]", "status = 'SUBMITTED'")),
            new TodoKind(
                    "publication-approval",
                    "publication",
                    Role.APPROVER,
                    new Text("公开待审核", "Publication to be decided on"),
                    "/api/v1/publications/{id}/approval",
                    decision("publication", "title", "array[proposed_by]", "status = 'PROPOSED'")),
            new TodoKind(
                    "publication-correction",
                    "publication",
                    Role.CLERK,
                    new Text("公开申请被退回", "Publication returned"),
                    "/api/v1/publications/{id}",
                    returned("publication", "title", "proposed_by")),
            new TodoKind(
                    "template-approval",
                    "template",
                    Role.FINANCE,
                    new Text("模板待审核", "Template to be decided on"),
                    "/api/v1/templates/{id}/approval",
                    TEMPLATES));

    @Override
    public List<TodoKind> kinds() {
        return KINDS;
    }
}
