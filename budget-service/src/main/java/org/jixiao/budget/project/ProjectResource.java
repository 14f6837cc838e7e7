package org.jixiao.budget.project;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/projects")
@Tag(name = "projects", description = "项目")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ProjectResource {

    private static final String PATH = "/api/v1/projects";

    private final ProjectService service;
    private final Idempotency idempotency;
    private final Acts acts;

    ProjectResource(ProjectService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(operationId = "enterProject", summary = "Enter a project", description = "填报项目（草稿）")
    @APIResponse(
            responseCode = "201",
            description = "已填报",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    public Response enter(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull EnterProject request) {
        return idempotency.optional(key, "projects.enter", request, () -> {
            var project = service.enter(request);
            return Answer.created(PATH + "/" + project.id(), EntityTags.of(project.version()), project);
        });
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(operationId = "submitProject", summary = "Submit a project", description = "送审；新增项目须有事前绩效评估结论")
    @APIResponse(
            responseCode = "200",
            description = "已送审",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("projects.submit", id, key), ProjectView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveProject",
            summary = "Admit a project to the library",
            description = "审核通过，项目入库；不能审核本人填报的项目")
    @APIResponse(
            responseCode = "200",
            description = "已入库",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("projects.approve", id, key), ProjectView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnProject", summary = "Return a project", description = "退回项目，须说明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProjectView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("projects.return", id, key),
                request,
                ProjectView::version,
                () -> service.giveBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readProject", summary = "Read a project", description = "读取项目")
    public RestResponse<ProjectView> get(@PathParam("id") UUID id) {
        var project = service.get(id);
        return RestResponse.ResponseBuilder.ok(project)
                .header("ETag", EntityTags.of(project.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description = "查询项目；fiscalYear 取项目期与该年度有交集者；funded 取该年度在库项目中有预算（true）或没有预算（false，有目标无资金）者")
    public Page<ProjectView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("funded") Boolean funded,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var filter = new ProjectFilter(region, unit, fiscalYear, funded);
        var link = Page.link(
                PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "funded", funded, "limit", limit);
        return Page.of(service.page(filter, query), query, link, project -> project.id()
                .toString());
    }
}
