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

    /** Whom an enrolment is of is told by reading it, not by a list of things to do. */
    private static final String PROGRAMME = "(select p.name from programme p where p.id = t.programme_id)";

    private static final String MADE_PUBLIC = """
            status = 'approved' and exists (
                select 1 from notice_entry x join notice n on n.id = x.notice_id
                where x.enrolment_id = t.id and n.status = 'published')""";

    private static final String LAPSES = """
            select distinct on (t.id) t.id, t.region_code, t.unit_code, (select p.name from programme p
                where p.id = t.programme_id) as name, t.waiting_since as since, cast(null as text) as owner,
                cast(null as text[]) as hands
            from enrolment t join enrolment_lapse l on l.enrolment_id = t.id and l.re_check_id is null
            where not exists (select 1 from re_check r where r.enrolment_id = t.id and r.status = 'proposed')""";

    private static final String OBJECTIONS = """
            select o.id, o.region_code, o.unit_code, (select n.title from notice n where n.id = o.notice_id) as name,
                o.recorded_at as since, cast(null as text) as owner, cast(array[o.recorded_by] as text[]) as hands
            from notice_objection o
            where not exists (select 1 from notice_answer a where a.objection_id = o.id)""";

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
                    "enrolment-village-review",
                    "enrolment",
                    Role.CLERK,
                    new Text("申报待村评议", "Enrolment to be reviewed by the village"),
                    "/api/v1/enrolments/{id}/village-review",
                    decision("enrolment", PROGRAMME, "hands", "status = 'applied'")),
            new TodoKind(
                            "enrolment-township-examination",
                            "enrolment",
                            Role.TOWNSHIP,
                            new Text("申报待乡镇审核", "Enrolment to be examined by the township"),
                            "/api/v1/enrolments/{id}/township-examination",
                            decision("enrolment", PROGRAMME, "hands", "status = 'village-reviewed'"))
                    .inTownship("enrolment", "township_code"),
            new TodoKind(
                    "enrolment-approval",
                    "enrolment",
                    Role.APPROVER,
                    new Text("申报待区级审核", "Enrolment to be approved"),
                    "/api/v1/enrolments/{id}/approval",
                    decision("enrolment", PROGRAMME, "hands", "status = 'township-examined'")),
            new TodoKind(
                    "enrolment-resubmission",
                    "enrolment",
                    Role.CLERK,
                    new Text("申报被退回，待再次申报", "Returned enrolment to be submitted again"),
                    "/api/v1/enrolments/{id}/resubmission",
                    draft("enrolment", PROGRAMME, "entered_by", "status = 'returned'")),
            new TodoKind(
                    "enrolment-confirmation",
                    "enrolment",
                    Role.APPROVER,
                    new Text("公示后待确认在册", "Enrolment to be confirmed after its notice"),
                    "/api/v1/enrolments/{id}/confirmation",
                    decision("enrolment", PROGRAMME, "array_remove(hands, approved_by)", MADE_PUBLIC)),
            new TodoKind(
                    "enrolment-lapse",
                    "enrolment",
                    Role.CLERK,
                    new Text("比对提示待核查", "Proposed for a re-check"),
                    "/api/v1/enrolments/{id}/re-checks",
                    LAPSES),
            new TodoKind(
                    "re-check-approval",
                    "re-check",
                    Role.APPROVER,
                    new Text("年审或核查待审批", "Re-check to be decided on"),
                    "/api/v1/re-checks/{id}/approval",
                    decision("re_check", "cast(null as text)", "array[entered_by]", "status = 'proposed'")),
            new TodoKind(
                    "recovery-approval",
                    "recovery",
                    Role.APPROVER,
                    new Text("追回待审批", "Recovery to be decided on"),
                    "/api/v1/recoveries/{id}/approval",
                    decision("recovery_request", "cast(null as text)", "array[entered_by]", "status = 'proposed'")),
            new TodoKind(
                    "retention-run-approval",
                    "retention-run",
                    Role.APPROVER,
                    new Text("到期销毁待批准", "Destruction to be decided on"),
                    "/api/v1/retention-runs/{id}/approval",
                    decision("retention_run", "cast(null as text)", "array[proposed_by]", "status = 'proposed'")),
            new TodoKind(
                    "notice-publication",
                    "notice",
                    Role.APPROVER,
                    new Text("公示待发布", "Notice to be published"),
                    "/api/v1/notices/{id}/publication",
                    decision("notice", "title", "array[entered_by]", "status = 'draft'")),
            new TodoKind(
                    "objection-answer",
                    "notice-objection",
                    Role.APPROVER,
                    new Text("公示异议待答复", "Objection to be answered"),
                    "/api/v1/objections/{id}/answer",
                    OBJECTIONS),
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
