package org.jixiao.evaluation.rectification;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/rectifications")
@Tag(name = "rectifications", description = "整改：通知、反馈、销号，往年未销号的结转")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class RectificationResource {

    private static final String PATH = "/api/v1/rectifications";

    private final RectificationService service;
    private final Idempotency idempotency;
    private final Acts acts;

    RectificationResource(RectificationService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "issueRectification",
            summary = "Give notice of a problem",
            description = "下发整改通知；上年同一问题再现的标为屡改屡犯")
    @APIResponse(
            responseCode = "201",
            description = "已下发",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response issue(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull GiveNotice request) {
        return idempotency.optional(key, "rectifications.issue", request, () -> {
            var issued = service.issue(request);
            return Answer.created(PATH + "/" + issued.id(), EntityTags.of(issued.version()), issued);
        });
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed(CLERK)
    @Operation(operationId = "answerRectification", summary = "Answer a notice", description = "反馈整改情况")
    @APIResponse(
            responseCode = "200",
            description = "已反馈，待审核",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull GiveFeedback request) {
        return acts.on(
                new Act("rectifications.answer", id, key),
                request,
                RectificationView::version,
                () -> service.answer(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "approveFeedback", summary = "Approve a feedback", description = "审核整改反馈")
    @APIResponse(
            responseCode = "200",
            description = "已审核，待销号",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("rectifications.approve", id, key),
                RectificationView::version,
                () -> service.confirm(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnFeedback", summary = "Return a feedback", description = "退回整改反馈，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("rectifications.return", id, key),
                request,
                RectificationView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "closeRectification", summary = "Close a rectification", description = "整改到位，销号")
    @APIResponse(
            responseCode = "200",
            description = "已销号",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull CloseRectification request) {
        return acts.on(
                new Act("rectifications.close", id, key),
                request,
                RectificationView::version,
                () -> service.close(id, ifMatch, request.conclusion()));
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "reopenRectification", summary = "Ask for more", description = "整改不到位，重新发起，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已重新发起",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("rectifications.reopen", id, key),
                request,
                RectificationView::version,
                () -> service.reopen(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRectification", summary = "Read a rectification", description = "读取整改")
    @APIResponse(
            responseCode = "200",
            description = "整改",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RectificationView.class)))
    public Response get(@PathParam("id") UUID id) {
        var rectification = service.get(id);
        return Response.ok(rectification)
                .header("ETag", EntityTags.of(rectification.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listRectifications",
            summary = "List rectifications",
            description = "查询整改台账；一个年度的台账含往年未销号的")
    public Page<RectificationView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        var filter = new Rectifications.Filter(region, unit, fiscalYear);
        return Page.of(service.page(filter, query), query, link, it -> it.id().toString());
    }
}
