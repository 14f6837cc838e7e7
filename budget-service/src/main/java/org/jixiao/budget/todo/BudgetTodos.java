package org.jixiao.budget.todo;

import static org.jixiao.todos.TodoKind.decision;
import static org.jixiao.todos.TodoKind.draft;
import static org.jixiao.todos.TodoKind.returned;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

/** A project has no year: a returned one waits until its enterer has entered a later one of the unit. */
@ApplicationScoped
class BudgetTodos implements TodoSource {

    private static final String RETURNED_PROJECT = """
            status = 'RETURNED' and not exists (select 1 from project later where later.region_code = t.region_code
                and later.unit_code = t.unit_code and later.entered_by = t.entered_by and later.id > t.id)""";

    private static final List<TodoKind> KINDS = List.of(
            new TodoKind(
                    "project-submission",
                    "project",
                    Role.CLERK,
                    new Text("项目待送审", "Project to be submitted"),
                    "/api/v1/projects/{id}/submission",
                    draft("project", "name", "entered_by", "status = 'DRAFT'")),
            new TodoKind(
                    "project-correction",
                    "project",
                    Role.CLERK,
                    new Text("项目被退回，待另行填报", "Project returned, to be entered anew"),
                    "/api/v1/projects/{id}",
                    draft("project", "name", "entered_by", RETURNED_PROJECT)),
            new TodoKind(
                    "project-approval",
                    "project",
                    Role.APPROVER,
                    new Text("项目待审核", "Project to be decided on"),
                    "/api/v1/projects/{id}/approval",
                    decision("project", "name", "array[entered_by, submitted_by]", "status = 'SUBMITTED'")),
            new TodoKind(
                    "budget-submission",
                    "budget",
                    Role.FINANCE_CLERK,
                    new Text("预算待送审", "Budget to be submitted"),
                    "/api/v1/budgets/{id}/submission",
                    draft("budget", "approval_no", "entered_by", "status = 'DRAFT'")),
            new TodoKind(
                    "budget-correction",
                    "budget",
                    Role.FINANCE_CLERK,
                    new Text("预算被退回，待另行录入", "Budget returned, to be entered anew"),
                    "/api/v1/budgets/{id}",
                    returned("budget", "approval_no", "entered_by")),
            new TodoKind(
                    "budget-approval",
                    "budget",
                    Role.FINANCE,
                    new Text("预算待批复", "Budget to be decided on"),
                    "/api/v1/budgets/{id}/approval",
                    decision("budget", "approval_no", "array[entered_by, submitted_by]", "status = 'SUBMITTED'")),
            new TodoKind(
                    "final-account-correction",
                    "final-account",
                    Role.FINANCE_CLERK,
                    new Text("决算被退回，待另行录入", "Final account returned, to be entered anew"),
                    "/api/v1/final-accounts/{id}",
                    returned("final_account", "document_no", "entered_by")),
            new TodoKind(
                    "final-account-approval",
                    "final-account",
                    Role.FINANCE,
                    new Text("决算待批复", "Final account to be decided on"),
                    "/api/v1/final-accounts/{id}/approval",
                    decision("final_account", "document_no", "array[entered_by]", "status = 'ENTERED'")),
            new TodoKind(
                    "adjustment-correction",
                    "adjustment",
                    Role.FINANCE_CLERK,
                    new Text("预算调整被退回，待另行申请", "Adjustment returned, to be requested anew"),
                    "/api/v1/adjustments/{id}",
                    returned("adjustment", "document_no", "requested_by")),
            new TodoKind(
                    "payment-correction-correction",
                    "payment-correction",
                    Role.FINANCE_CLERK,
                    new Text("更正单被退回，待另行申请", "Correction returned, to be requested anew"),
                    "/api/v1/payment-corrections/{id}",
                    returned("payment_correction", "document_no", "requested_by")),
            new TodoKind(
                    "payment-correction-approval",
                    "payment-correction",
                    Role.FINANCE,
                    new Text("更正单待批准", "Correction to be decided on"),
                    "/api/v1/payment-corrections/{id}/approval",
                    decision("payment_correction", "document_no", "array[requested_by]", "status = 'REQUESTED'")),
            new TodoKind(
                    "adjustment-approval",
                    "adjustment",
                    Role.FINANCE,
                    new Text("预算调整待批准", "Adjustment to be decided on"),
                    "/api/v1/adjustments/{id}/approval",
                    decision("adjustment", "document_no", "array[requested_by]", "status = 'REQUESTED'")));

    @Override
    public List<TodoKind> kinds() {
        return KINDS;
    }
}
