package org.jixiao.budget.correction;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/payment-corrections")
@Tag(name = "payment-corrections", description = "年结后的更正")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class CorrectionResource {

    private static final String PATH = "/api/v1/payment-corrections";

    private final CorrectionService service;
    private final Idempotency idempotency;
    private final Acts acts;

    CorrectionResource(CorrectionService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "requestCorrection",
            summary = "Request a correction of a closed year",
            description = "申请更正已年结年度的一笔支付；须带 Idempotency-Key。更正日期在该年度之后，更正后不得为负、不得超预算行")
    @APIResponse(
            responseCode = "201",
            description = "已申请，待另一人批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CorrectionView.class)))
    public Response request(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RequestCorrection request) {
        return idempotency.once(key, "payment-corrections.request", request, () -> {
            var correction = service.request(request);
            return Answer.created(PATH + "/" + correction.id(), EntityTags.of(correction.version()), correction);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approveCorrection",
            summary = "Approve a correction",
            description = "批准更正：台账追加一行，指明所更正的支付，原支付保留；不能批准本人申请的更正")
    @APIResponse(
            responseCode = "200",
            description = "已批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CorrectionView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("payment-corrections.approve", id, key),
                CorrectionView::version,
                () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnCorrection", summary = "Return a correction", description = "退回更正单，须说明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CorrectionView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("payment-corrections.return", id, key),
                request,
                CorrectionView::version,
                () -> service.giveBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readCorrection", summary = "Read a correction", description = "读取更正单")
    public RestResponse<CorrectionView> get(@PathParam("id") UUID id) {
        var correction = service.get(id);
        return RestResponse.ResponseBuilder.ok(correction)
                .header("ETag", EntityTags.of(correction.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listCorrections", summary = "List corrections", description = "查询更正单")
    public Page<CorrectionView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, correction -> correction
                .id()
                .toString());
    }
}
