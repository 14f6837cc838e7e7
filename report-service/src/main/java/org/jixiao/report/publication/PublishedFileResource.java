package org.jixiao.report.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

/** Published by law, so read by anybody, without a token. */
@Path(PublishedFileResource.PATH)
@Tag(name = "published-files", description = "公开的文件：任何人可读")
public class PublishedFileResource {

    static final String PATH = "/api/v1/published-files";

    private final PublicFiles files;

    PublishedFileResource(PublicFiles files) {
        this.files = files;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPublishedFiles", summary = "List what is public", description = "查询公开的文件，无须登录")
    public Page<PublishedFileView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        var items = files.page(
                region == null ? "" : region, unit == null ? "" : unit, fiscalYear == null ? 0 : fiscalYear, query);
        return Page.of(items, query, link, file -> file.id().toString());
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Produces("application/pdf")
    @Operation(
            operationId = "readPublishedFile",
            summary = "Read a public file",
            description = "取得公开的文件，无须登录；与公开时逐字节相同；撤下的答 410")
    @APIResponse(
            responseCode = "200",
            description = "文件",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id) {
        var file = files.find(id).orElseThrow(Refusal::notFound);
        if (file.isWithdrawn()) {
            throw Refusal.of(
                    PublicationProblem.WITHDRAWN, "文件已撤下：" + file.withdrawalReason(), "The file was withdrawn");
        }
        var name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(files.content(id).orElseThrow(Refusal::notFound))
                .type(file.format().mediaType())
                .header("Content-Disposition", "inline; filename*=UTF-8''" + name)
                .header("ETag", "\"" + file.sha256() + "\"")
                .build();
    }
}
