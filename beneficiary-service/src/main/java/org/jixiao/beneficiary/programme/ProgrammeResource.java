package org.jixiao.beneficiary.programme;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.TOWNSHIP;
import static org.jixiao.common.identity.Role.Name.VIEWER;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/programmes")
@Tag(name = "programmes", description = "补助项目")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, TOWNSHIP, REVIEWER, AUDITOR, VIEWER})
public class ProgrammeResource {

    private static final String PATH = "/api/v1/programmes";

    private final ProgrammeService service;
    private final CoverageService coverage;
    private final Idempotency idempotency;
    private final Acts acts;

    ProgrammeResource(ProgrammeService service, CoverageService coverage, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.coverage = coverage;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(operationId = "createProgramme", summary = "Draft a programme", description = "拟定一个年度的补助项目：资格条件与标准")
    @APIResponse(
            responseCode = "201",
            description = "已拟定",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull CreateProgramme request) {
        return idempotency.optional(key, "programmes.create", request, () -> {
            var programme = service.create(request);
            return Answer.created(PATH + "/" + programme.id(), EntityTags.of(programme.version()), programme);
        });
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(operationId = "submitProgramme", summary = "Submit a programme for approval", description = "送审")
    @APIResponse(
            responseCode = "200",
            description = "已送审",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("programmes.submit", id, key), ProgrammeView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(operationId = "approveProgramme", summary = "Approve a programme", description = "批准；不能批准自己拟定的，批准后不可更改")
    @APIResponse(
            responseCode = "200",
            description = "已批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("programmes.approve", id, key), ProgrammeView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnProgramme", summary = "Return a programme with a reason", description = "退回并说明原因")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("programmes.return", id, key),
                request,
                ProgrammeView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/renewal")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "renewProgramme",
            summary = "Draft the next year of a programme",
            description = "续到下一年度：成为新的草稿，资格条件照旧，标准可改，在册名单延续")
    @APIResponse(
            responseCode = "201",
            description = "已拟定",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeView.class)))
    public Response renew(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RenewProgramme request) {
        return idempotency.optional(key, "programmes.renew " + id, request, () -> {
            var programme = service.renew(id, request);
            return Answer.created(PATH + "/" + programme.id(), EntityTags.of(programme.version()), programme);
        });
    }

    @GET
    @Path("/{id}/eligibility")
    @RolesAllowed({CLERK, APPROVER, AUDITOR})
    @Operation(
            operationId = "explainEligibility",
            summary = "Explain, condition by condition, why a household is eligible or not",
            description = "逐条说明一户是否符合资格：结论、条件、据以判断的登记内容；姓名脱敏，查看留痕")
    public EligibilityView explain(@PathParam("id") UUID id, @QueryParam("household") @NotNull UUID household) {
        return coverage.explain(id, household);
    }

    @GET
    @Path("/{id}/unserved")
    @RolesAllowed({CLERK, APPROVER, AUDITOR})
    @Operation(
            operationId = "listUnserved",
            summary = "List who is eligible and was not served, with the denominator",
            description = "应保未保：符合资格而截至当日未获发放者，附分母；姓名脱敏，查看留痕")
    public UnservedView unserved(
            @PathParam("id") UUID id,
            @QueryParam("township") @Pattern(regexp = FactSubject.TOWNSHIP) String township,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return coverage.unserved(id, township, asOf, knownAt, PageQuery.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readProgramme", summary = "Read a programme", description = "读取补助项目")
    public RestResponse<ProgrammeView> get(@PathParam("id") UUID id) {
        var programme = service.get(id);
        return RestResponse.ResponseBuilder.ok(programme)
                .header("ETag", EntityTags.of(programme.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = "List programmes", description = "查询补助项目")
    public Page<ProgrammeView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        var programmes = service.page(
                region == null ? "" : region, unit == null ? "" : unit, fiscalYear == null ? 0 : fiscalYear, query);
        return Page.of(programmes, query, link, programme -> programme.id().toString());
    }
}
