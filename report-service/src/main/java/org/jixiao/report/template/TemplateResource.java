package org.jixiao.report.template;

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
import org.jixiao.report.narrative.TemplateCheck;

@Path(TemplateResource.PATH)
@Tag(name = "templates", description = "报告模板：提出、试检、发布、停用")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class TemplateResource {

    static final String PATH = "/api/v1/templates";

    private final TemplateService service;
    private final Idempotency idempotency;
    private final Acts acts;

    TemplateResource(TemplateService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "proposeTemplate",
            summary = "Propose a new edition of a template of the region",
            description = "提出本区划一个模板的新的一版；不合写法的不予受理，逐行指明")
    @APIResponse(
            responseCode = "201",
            description = "已提出，待审核",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateView.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull ProposeTemplate request) {
        return idempotency.optional(key, "templates.propose", request, () -> {
            var template = service.propose(request);
            return Answer.created(PATH + "/" + template.id(), EntityTags.of(template.version()), template);
        });
    }

    /** Nothing is kept. */
    @POST
    @Path("/checks")
    @RolesAllowed({FINANCE_CLERK, FINANCE})
    @Operation(
            operationId = "checkTemplate",
            summary = "Say what is wrong with a template",
            description = "试检模板文本，不保存；findings 为空即可提出")
    public CheckedTemplate check(@Valid @NotNull CheckTemplate request) {
        return new CheckedTemplate(TemplateCheck.of(request.content()));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approveTemplate",
            summary = "Publish an edition",
            description = "由第二人发布；发布后不可更改。不能审核自己提出的")
    @APIResponse(
            responseCode = "200",
            description = "已发布",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("templates.approval", id, key), TemplateView::version, () -> service.publish(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnTemplate", summary = "Refuse an edition", description = "退回，须写明理由；修改后另提新的一版")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("templates.return", id, key),
                request,
                TemplateView::version,
                () -> service.giveBack(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "retireTemplate", summary = "Retire an edition", description = "停用：自该日起不再用于新的报告，已成文的照旧")
    @APIResponse(
            responseCode = "200",
            description = "已停用",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateView.class)))
    public Response retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RetireTemplate request) {
        return acts.on(
                new Act("templates.retirement", id, key),
                request,
                TemplateView::version,
                () -> service.retire(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readTemplate", summary = "Read a template", description = "读取模板及其文本")
    public RestResponse<TemplateView> get(@PathParam("id") UUID id) {
        var template = service.get(id);
        return RestResponse.ResponseBuilder.ok(template)
                .header("ETag", EntityTags.of(template.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listTemplates",
            summary = "List published templates",
            description = "查询已发布的模板：本区划的在前，其次上级的、全国缺省的、下级的；同级新的在前")
    public Page<TemplateView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        return Page.of(service.page(query), query, Page.link(PATH, "limit", limit), template -> template.id()
                .toString());
    }

    @GET
    @Path("/proposals")
    @RolesAllowed({FINANCE_CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listTemplateProposals",
            summary = "List proposed editions",
            description = "查询本区划待审核的和被退回的模板")
    public Page<TemplateView> proposals(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        return Page.of(
                service.proposals(query),
                query,
                Page.link(PATH + "/proposals", "limit", limit),
                template -> template.id().toString());
    }
}
