package org.jixiao.beneficiary.complaint;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;

@Path("/api/v1/complaints")
@Tag(name = "complaints", description = "投诉")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class ComplaintResource {

    private static final String PATH = "/api/v1/complaints";

    private final ComplaintService service;
    private final Idempotency idempotency;
    private final Acts acts;

    ComplaintResource(ComplaintService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "receiveComplaint",
            summary = "Enter a complaint",
            description = "受理投诉，关联受益户与发放；“未收到”自受理之日起使该笔发放不计数，直至查明")
    @APIResponse(
            responseCode = "201",
            description = "已受理",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintView.class)))
    public Response receive(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull ReceiveComplaint request) {
        return idempotency.optional(key, "complaints.receive", request, () -> {
            var complaint = service.receive(request);
            return Answer.created(PATH + "/" + complaint.id(), EntityTags.of(complaint.version()), complaint);
        });
    }

    @POST
    @Path("/{id}/investigation")
    @RolesAllowed(CLERK)
    @Operation(operationId = "investigateComplaint", summary = "Take up a complaint", description = "开始调查")
    @APIResponse(
            responseCode = "200",
            description = "调查中",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintView.class)))
    public Response investigate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("complaints.investigate", id, key),
                ComplaintView::version,
                () -> service.investigate(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "decideComplaint",
            summary = "Decide a complaint with a finding",
            description = "作出结论：属实、不属实或投诉人撤回；不能对自己受理或调查的投诉作结论。不属实或撤回后，该笔发放自当日起恢复计数")
    @APIResponse(
            responseCode = "200",
            description = "已有结论",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DecideComplaint request) {
        return acts.on(
                new Act("complaints.decide", id, key),
                request,
                ComplaintView::version,
                () -> service.decide(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readComplaint",
            summary = "Read a complaint with its text",
            description = "读取投诉的内容与结论，读取留痕")
    public RestResponse<ComplaintView> get(@PathParam("id") UUID id) {
        var complaint = service.get(id);
        return RestResponse.ResponseBuilder.ok(complaint)
                .header("ETag", EntityTags.of(complaint.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listComplaints", summary = "List complaints", description = "查询投诉，不含内容")
    public Page<ComplaintView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"open", "investigating", "upheld", "rejected", "withdrawn"}))
                    @QueryParam("status")
                    String status,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "not-received",
                                                "wrong-amount",
                                                "not-eligible-listed",
                                                "missing",
                                                "conduct",
                                                "other"
                                            }))
                    @QueryParam("kind")
                    String kind,
            @QueryParam("delivery") UUID delivery,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var filter = new ComplaintRegister.Filter(
                region == null ? "" : region,
                unit == null ? "" : unit,
                fiscalYear == null ? 0 : fiscalYear,
                status(status),
                kind(kind),
                delivery == null ? "" : delivery.toString());
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "fiscalYear",
                fiscalYear,
                "status",
                status,
                "kind",
                kind,
                "delivery",
                delivery,
                "limit",
                limit);
        return Page.of(service.page(filter, query), query, link, complaint -> complaint
                .id()
                .toString());
    }

    /** An unknown state would find nothing, and nobody would notice. */
    private static String status(String code) {
        try {
            return code == null ? "" : ComplaintStatus.of(code).code();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("?status", "ComplaintStatus", "未知的投诉状态", "Unknown state");
        }
    }

    private static String kind(String code) {
        try {
            return code == null ? "" : ComplaintKind.of(code).code();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("?kind", "ComplaintKind", "未知的投诉种类", "Unknown kind");
        }
    }
}
