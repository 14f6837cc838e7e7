package org.jixiao.report.publication;

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
import java.util.Arrays;
import java.util.List;
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
import org.jixiao.report.document.Document;
import org.jixiao.report.rendition.FileFormat;
import org.jixiao.report.rendition.Renderer;

@Path(PublicationResource.PATH)
@Tag(name = "publications", description = "公开：申请、审核、撤下、勘误")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class PublicationResource {

    static final String PATH = "/api/v1/publications";

    private final PublicationService service;
    private final Renderer renderer;
    private final Idempotency idempotency;
    private final Acts acts;

    PublicationResource(PublicationService service, Renderer renderer, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.renderer = renderer;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "proposePublication",
            summary = "Propose to make a report public",
            description = "申请公开已批准的报告：生成公开版，少于规定数的户数、人数及可据以推算的数隐去；有个人信息的不予受理，并指明位置")
    @APIResponse(
            responseCode = "201",
            description = "已申请，待审核",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationView.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull ProposePublication request) {
        return idempotency.optional(key, "publications.propose", request, () -> {
            var publication = service.propose(request);
            return Answer.created(PATH + "/" + publication.id(), EntityTags.of(publication.version()), publication);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approvePublication",
            summary = "Make a report public",
            description = "审核公开申请；通过后即公开，文件从此逐字节固定。不能审核自己的申请")
    @APIResponse(
            responseCode = "200",
            description = "已公开",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        var files = service.edition(id).map(this::files).orElse(List.of());
        return acts.on(
                new Act("publications.approve", id, key),
                PublicationView::version,
                () -> service.publish(id, ifMatch, files));
    }

    /** Made outside of the transaction: waiting for a set of fonts must not hold a database connection. */
    private List<Renderer.File> files(Document edition) {
        return Arrays.stream(FileFormat.values())
                .filter(FileFormat::isForThePublic)
                .map(format -> renderer.render(format, edition))
                .toList();
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnPublication", summary = "Refuse a publication", description = "退回公开申请，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("publications.return", id, key),
                request,
                PublicationView::version,
                () -> service.giveBack(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({APPROVER, FINANCE})
    @Operation(
            operationId = "withdrawPublication",
            summary = "Take a publication back",
            description = "撤下已公开的文件，立即停止公开，须写明理由（理由公开，不得含个人信息）")
    @APIResponse(
            responseCode = "200",
            description = "已撤下",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("publications.withdraw", id, key),
                request,
                PublicationView::version,
                () -> service.withdraw(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPublication", summary = "Read a publication", description = "读取一次公开")
    public RestResponse<PublicationView> get(@PathParam("id") UUID id) {
        var publication = service.get(id);
        return RestResponse.ResponseBuilder.ok(publication)
                .header("ETag", EntityTags.of(publication.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listPublications", summary = "List publications", description = "查询公开")
    public Page<PublicationView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        var items = service.page(
                region == null ? "" : region, unit == null ? "" : unit, fiscalYear == null ? 0 : fiscalYear, query);
        return Page.of(items, query, link, publication -> publication.id().toString());
    }
}
