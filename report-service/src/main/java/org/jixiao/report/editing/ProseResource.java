package org.jixiao.report.editing;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;

@Path("/api/v1/reports")
@Tag(name = "reports", description = "报告：起草、提交、批准")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ProseResource {

    private final ProseService service;
    private final Acts acts;

    ProseResource(ProseService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    @PUT
    @Path("/{id}/prose")
    @RolesAllowed({CLERK, APPROVER})
    @Operation(
            operationId = "editProse",
            summary = "Rewrite prose of a draft",
            description = "改写起草中报告的正文：给出相对原文的全部改动，数字用模板语言引用报告自己的快照；事实、表格和标题不变，旧版本保留")
    @APIResponse(
            responseCode = "200",
            description = "已改写",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProseView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull EditProse request) {
        return acts.on(
                new Act("reports.edit", id, key),
                request,
                ProseView::version,
                () -> service.edit(id, ifMatch, request));
    }

    @GET
    @Path("/{id}/prose")
    @Operation(
            operationId = "readProse",
            summary = "Read the prose to edit",
            description = "读取可编辑的正文：原文各段（引用写作 {{…}}）、现有的改动和检查结果")
    public RestResponse<ProseView> get(@PathParam("id") UUID id) {
        var prose = service.read(id);
        return RestResponse.ResponseBuilder.ok(prose)
                .header("ETag", EntityTags.of(prose.version()))
                .build();
    }

    @GET
    @Path("/{id}/lint")
    @Operation(
            operationId = "lintReport",
            summary = "Say what is wrong with the prose",
            description = "检查正文：手写的数字、照抄上年的句子、印不出的字等，逐处给出位置")
    public LintView lint(@PathParam("id") UUID id) {
        return service.lint(id);
    }

    @GET
    @Path("/{id}/versions")
    @Operation(operationId = "readVersions", summary = "Read the versions of the text", description = "正文的各个版本：何人何时改写")
    public ProseView.Versions versions(@PathParam("id") UUID id) {
        return service.versions(id);
    }
}
