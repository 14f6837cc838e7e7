package org.jixiao.beneficiary.todo;

import static org.jixiao.todos.TodoKind.decision;
import static org.jixiao.todos.TodoKind.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Text;
import org.jixiao.todos.TodoKind;
import org.jixiao.todos.TodoSource;

/** A draft that was returned is a draft again: it waits for the same person, with the reason on the record. */
@ApplicationScoped
class BeneficiaryTodos implements TodoSource {

    /** A request has no state of its own: it waits until the delivery is void. */
    private static final String VOIDS = """
            select delivery_id as id, region_code, unit_code, cast(null as text) as name, requested_at as since,
                cast(null as text) as owner, cast(array[requested_by] as text[]) as hands from void_request r
            where not exists (select 1 from delivery_void v where v.fiscal_year = r.fiscal_year
                and v.delivery_id = r.delivery_id)""";

    private static final List<TodoKind> KINDS = List.of(
            new TodoKind(
                    "programme-submission",
                    "programme",
                    Role.CLERK,
                    new Text("补助项目待送审", "Programme to be submitted"),
                    "/api/v1/programmes/{id}/submission",
                    draft("programme", "name", "entered_by", "status = 'draft'")),
            new TodoKind(
                    "programme-approval",
                    "programme",
                    Role.APPROVER,
                    new Text("补助项目待批准", "Programme to be decided on"),
                    "/api/v1/programmes/{id}/approval",
                    decision("programme", "name", "array[entered_by, submitted_by]", "status = 'submitted'")),
            new TodoKind(
                    "delivery-batch-submission",
                    "delivery-batch",
                    Role.CLERK,
                    new Text("发放批次待送审", "Delivery batch to be submitted"),
                    "/api/v1/delivery-batches/{id}/submission",
                    draft("delivery_batch", "name", "entered_by", "status = 'draft'")),
            new TodoKind(
                    "delivery-batch-approval",
                    "delivery-batch",
                    Role.APPROVER,
                    new Text("发放批次待确认", "Delivery batch to be confirmed"),
                    "/api/v1/delivery-batches/{id}/approval",
                    decision("delivery_batch", "name", "hands", "status = 'submitted'")),
            new TodoKind(
                    "complaint-investigation",
                    "complaint",
                    Role.CLERK,
                    new Text("投诉待调查", "Complaint to be looked into"),
                    "/api/v1/complaints/{id}/investigation",
                    decision("complaint", "kind", "null", "status = 'open'")),
            new TodoKind(
                    "complaint-approval",
                    "complaint",
                    Role.APPROVER,
                    new Text("投诉待作结论", "Complaint to be decided"),
                    "/api/v1/complaints/{id}/approval",
                    decision("complaint", "kind", "hands", "status = 'investigating'")),
            new TodoKind(
                    "survey-publication",
                    "survey",
                    Role.APPROVER,
                    new Text("满意度调查待发布", "Survey to be published"),
                    "/api/v1/surveys/{id}/publication",
                    decision("survey", "name", "hands", "status = 'closed'")),
            new TodoKind(
                    "delivery-void-approval",
                    "delivery",
                    Role.APPROVER,
                    new Text("发放作废待审批", "Voiding of a delivery to be decided on"),
                    "/api/v1/deliveries/{id}/void/approval",
                    VOIDS),
            new TodoKind(
                    "amendment-approval",
                    "amendment",
                    Role.APPROVER,
                    new Text("户信息变更待审批", "Amendment to be decided on"),
                    "/api/v1/amendments/{id}/approval",
                    decision("amendment", "document_no", "array[proposed_by]", "status = 'proposed'")),
            new TodoKind(
                    "clash-decision",
                    "clash",
                    Role.APPROVER,
                    new Text("登记疑点待判断", "Clash to be decided on"),
                    "/api/v1/clashes/{id}/decision",
                    decision("clash", "kind", "cast(array[] as text[])", "status = 'open'")));

    @Override
    public List<TodoKind> kinds() {
        return KINDS;
    }
}
