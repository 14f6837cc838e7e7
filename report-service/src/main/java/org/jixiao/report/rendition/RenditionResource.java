package org.jixiao.report.rendition;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.problem.Refusal;

@Path("/api/v1/reports")
@Tag(name = "renditions", description = "成文：DOCX、PDF、HTML、XLSX、OFD")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class RenditionResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RenditionService service;
    private final Renderer renderer;
    private final Idempotency idempotency;

    RenditionResource(RenditionService service, Renderer renderer, Idempotency idempotency) {
        this.service = service;
        this.renderer = renderer;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/renditions")
    @RolesAllowed({CLERK, APPROVER})
    @Operation(
            operationId = "makeRendition",
            summary = "Make a file of a report",
            description = "成文；每种格式只做一次，同一报告的文件逐字节相同，已有时答 200")
    @APIResponse(
            responseCode = "201",
            description = "已成文",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RenditionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前已成文",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RenditionView.class)))
    public Response make(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull MakeRendition request) {
        // Rendered outside of the transaction: waiting for a set of fonts must not hold a database connection.
        var file = service.toRender(id, request.format()).map(document -> renderer.render(request.format(), document));
        return idempotency.optional(key, "renditions.make " + id, request, () -> {
            var outcome = service.keep(id, request.format(), file);
            var rendition = outcome.rendition();
            var location = "/api/v1/reports/" + id + "/renditions/" + rendition.format();
            var tag = "\"" + rendition.sha256() + "\"";
            return outcome.made() ? Answer.created(location, tag, rendition) : Answer.ok(tag, rendition);
        });
    }

    @GET
    @Path("/{id}/renditions/{format}")
    @Produces({"application/pdf", DOCX, "text/html", XLSX, "application/ofd"})
    @Operation(
            operationId = "readRendition",
            summary = "Read the file",
            description = "取得文件；html 是可直接在浏览器中预览和打印的一页，不含脚本，不引用任何外部资源")
    @APIResponse(
            responseCode = "200",
            description = "文件",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/ofd", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("format") @Parameter(schema = @Schema(implementation = FileFormat.class)) String format) {
        var rendition = service.get(id, format(format));
        return FileAnswer.of(rendition.content(), rendition.format())
                .named(rendition.fileName(), rendition.format().disposition())
                .withDigest(rendition.sha256());
    }

    private static FileFormat format(String name) {
        try {
            return FileFormat.of(name);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("{format}", "FileFormat", "格式须为 docx、pdf、html、xlsx 或 ofd", "No such format");
        }
    }
}
