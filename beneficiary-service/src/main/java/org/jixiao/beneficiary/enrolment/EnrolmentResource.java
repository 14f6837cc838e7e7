package org.jixiao.beneficiary.enrolment;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.TOWNSHIP;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/enrolments")
@Tag(name = "enrolments", description = "申报与在册")
@RolesAllowed({CLERK, APPROVER, TOWNSHIP, AUDITOR})
public class EnrolmentResource {

    private static final String PATH = "/api/v1/enrolments";

    private final EnrolmentService service;
    private final ReCheckService reChecks;
    private final Idempotency idempotency;
    private final Acts acts;

    EnrolmentResource(EnrolmentService service, ReCheckService reChecks, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.reChecks = reChecks;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "applyForEnrolment",
            summary = "Apply for the register of a programme",
            description = "申报：须符合资格，且不与互斥的补助项目重复")
    @APIResponse(
            responseCode = "201",
            description = "已申报",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response apply(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Apply request) {
        return idempotency.optional(key, "enrolments.apply", request, () -> {
            var enrolment = service.apply(request);
            return Answer.created(PATH + "/" + enrolment.id(), EntityTags.of(enrolment.version()), enrolment);
        });
    }

    @POST
    @Path("/{id}/village-review")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "reviewEnrolmentInVillage",
            summary = "Record what the village decided",
            description = "村（居）评议的结果；不通过即退回")
    @APIResponse(
            responseCode = "200",
            description = "已评议",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull VillageReview request) {
        return acts.on(
                new Act("enrolments.village", id, key),
                request,
                EnrolmentView::version,
                () -> service.review(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/township-examination")
    @RolesAllowed(TOWNSHIP)
    @Operation(
            operationId = "examineEnrolment",
            summary = "Examine an enrolment in the township",
            description = "乡镇审核；只在本人负责的乡镇")
    @APIResponse(
            responseCode = "200",
            description = "乡镇已审",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response examine(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull Examine request) {
        return acts.on(
                new Act("enrolments.township", id, key),
                request,
                EnrolmentView::version,
                () -> service.examine(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveEnrolment",
            summary = "Approve an enrolment for its notice",
            description = "区级审核，通过后公示")
    @APIResponse(
            responseCode = "200",
            description = "区已审",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull Examine request) {
        return acts.on(
                new Act("enrolments.approve", id, key),
                request,
                EnrolmentView::version,
                () -> service.approve(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({APPROVER, TOWNSHIP})
    @Operation(
            operationId = "returnEnrolment",
            summary = "Return an enrolment with a reason",
            description = "退回并说明原因；乡镇退回待其审核的，区级可退回任何未在册的")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("enrolments.return", id, key),
                request,
                EnrolmentView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/resubmission")
    @RolesAllowed(CLERK)
    @Operation(operationId = "resubmitEnrolment", summary = "Apply again after a return", description = "退回后再次申报")
    @APIResponse(
            responseCode = "200",
            description = "已再次申报",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response resubmit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull Resubmit request) {
        return acts.on(
                new Act("enrolments.resubmit", id, key),
                request,
                EnrolmentView::version,
                () -> service.resubmit(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "confirmEnrolment",
            summary = "Confirm an enrolment when its notice is over",
            description = "公示期满、异议均已答复后确认在册")
    @APIResponse(
            responseCode = "200",
            description = "已在册",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ConfirmEnrolment request) {
        service.look(id);
        return acts.on(
                new Act("enrolments.confirm", id, key),
                request,
                EnrolmentView::version,
                () -> service.confirm(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/re-checks")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "recordReCheck",
            summary = "Record what a re-check found",
            description = "登记年审或日常核查的结论：续、暂停、恢复、退出；由他人审批后生效")
    @APIResponse(
            responseCode = "201",
            description = "已登记，待审批",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReCheckView.class)))
    public Response reCheck(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RecordReCheck request) {
        return idempotency.optional(key, "enrolments.re-check " + id, request, () -> {
            var reCheck = reChecks.record(id, request);
            return Answer.created("/api/v1/re-checks/" + reCheck.id(), EntityTags.of(reCheck.version()), reCheck);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readEnrolment", summary = "Read an enrolment", description = "读取一户（人）的申报与在册，附各环节意见与待核提示")
    public RestResponse<EnrolmentView> get(@PathParam("id") UUID id) {
        var enrolment = service.get(id);
        return RestResponse.ResponseBuilder.ok(enrolment)
                .header("ETag", EntityTags.of(enrolment.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listEnrolments", summary = "List enrolments", description = "查询申报与在册")
    public Page<EnrolmentView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("programme") UUID programme,
            @QueryParam("status") String status,
            @QueryParam("township") @Pattern(regexp = FactSubject.TOWNSHIP) String township,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "programme",
                programme,
                "status",
                status,
                "township",
                township,
                "limit",
                limit);
        var filter = new EnrolmentFilter(orAll(region), orAll(unit), orAll(programme), known(status), orAll(township));
        return Page.of(service.page(filter, query), query, link, enrolment -> enrolment
                .id()
                .toString());
    }

    /** An unknown state would find nothing, and nobody would notice. */
    private static String known(String status) {
        if (status == null) {
            return "";
        }
        try {
            return EnrolmentStatus.of(status).code();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("?status", "EnrolmentStatus", "未知的状态", "Unknown status");
        }
    }

    private static String orAll(Object filter) {
        return filter == null ? "" : filter.toString();
    }
}
