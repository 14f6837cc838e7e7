package org.jixiao.beneficiary.survey;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.INTEGRATOR;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

@Path("/api/v1/surveys")
@Tag(name = "surveys", description = "满意度调查")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class SurveyResource {

    private static final String PATH = "/api/v1/surveys";

    private final SurveyService service;
    private final Idempotency idempotency;
    private final Acts acts;

    SurveyResource(SurveyService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "drawSurvey",
            summary = "Draw a sample of deliveries to be asked",
            description = "新建调查并抽样：抽样框为已确认且计数的发放，种子由服务产生，连同抽样框摘要一并公布，任何人可复核样本")
    @APIResponse(
            responseCode = "201",
            description = "已抽样",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    public Response draw(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DrawSurvey request) {
        return idempotency.optional(key, "surveys.draw", request, () -> {
            var survey = service.draw(request);
            return Answer.created(PATH + "/" + survey.id(), EntityTags.of(survey.version()), survey);
        });
    }

    @POST
    @Path("/{id}/codes")
    @Sensitive
    @Produces(SheetFormat.CSV_TYPE)
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "handOutSurveyCodes",
            summary = "Fetch the response codes, once",
            description = "取出答卷码（户编号、答卷码），只能取一次；服务只保存其摘要，取出留痕。取出后开始接受答卷")
    @APIResponse(
            responseCode = "200",
            description = "答卷码",
            content = @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response handOut(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var handed = service.handOut(id, ifMatch);
        var file = SentFile.of(SheetFormat.CSV, "答卷码", writer -> {
                    writer.row(List.of("户编号", "答卷码"));
                    for (var line : handed.lines()) {
                        writer.row(line);
                    }
                })
                .as("codes-" + id);
        return Response.fromResponse(file)
                .header("ETag", EntityTags.of(handed.version()))
                .build();
    }

    @POST
    @Path("/{id}/responses")
    @RolesAllowed({CLERK, INTEGRATOR})
    @Operation(
            operationId = "recordSurveyResponse",
            summary = "Record an answer by its code",
            description = "登记答卷：每个答卷码只能使用一次；答卷不与受访者关联")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseView.class)))
    public Response respond(@PathParam("id") UUID id, @Valid @NotNull RecordResponse request) {
        // No key: the code itself is good for one answer, and an answer that is kept for its key would tell whose it
        // was.
        return Response.status(Response.Status.CREATED)
                .entity(service.respond(id, request))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(CLERK)
    @Operation(operationId = "closeSurvey", summary = "Close a survey", description = "截止，不再接受答卷；此后才显示结果")
    @APIResponse(
            responseCode = "200",
            description = "已截止",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("surveys.close", id, key), SurveyView::version, () -> service.close(id, ifMatch));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "publishSurvey",
            summary = "Publish the result of a survey",
            description = "发布结果，自此计入事实；不能发布自己抽样、发码或截止的调查")
    @APIResponse(
            responseCode = "200",
            description = "已发布",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SurveyView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("surveys.publish", id, key), SurveyView::version, () -> service.publish(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLERK, APPROVER, AUDITOR, REVIEWER, VIEWER})
    @Operation(operationId = "readSurvey", summary = "Read a survey and its result", description = "读取调查及其结果")
    public RestResponse<SurveyView> get(@PathParam("id") UUID id) {
        var survey = service.get(id);
        return RestResponse.ResponseBuilder.ok(survey)
                .header("ETag", EntityTags.of(survey.version()))
                .build();
    }

    @GET
    @Path("/{id}/sample")
    @Operation(operationId = "listSurveySample", summary = "List the sampled deliveries", description = "样本：抽中的发放，读取留痕")
    public Page<SampledDelivery> sample(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id + "/sample", "limit", limit);
        return Page.of(
                service.sample(id, query), query, link, sampled -> sampled.id().toString());
    }

    @GET
    @RolesAllowed({CLERK, APPROVER, AUDITOR, REVIEWER, VIEWER})
    @Operation(operationId = "listSurveys", summary = "List surveys", description = "查询满意度调查")
    public Page<SurveyView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("programme") UUID programme,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var filter = new SurveyRegister.Filter(
                region == null ? "" : region,
                unit == null ? "" : unit,
                fiscalYear == null ? 0 : fiscalYear,
                programme == null ? "" : programme.toString());
        var link = Page.link(
                PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "programme", programme, "limit", limit);
        return Page.of(
                service.page(filter, query), query, link, survey -> survey.id().toString());
    }
}
