package org.jixiao.evaluation.evidence;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.evaluation.evidence.EvidenceFile.Said;
import org.jixiao.evaluation.evidence.EvidenceService.Place;
import org.jixiao.files.FileType;
import org.jixiao.files.KeptFiles;

@Path(EvidenceResource.PATH)
@Tag(name = "evidence-files", description = "佐证文件")
public class EvidenceResource {

    static final String PATH = "/api/v1/evidence-files";
    private static final String STAGES = "target|monitoring|evaluation";
    private static final String KINDS = "direct|working|voucher|statement";

    private final EvidenceService evidence;
    private final KeptFiles files;
    private final Idempotency idempotency;

    EvidenceResource(EvidenceService evidence, KeptFiles files, Idempotency idempotency) {
        this.evidence = evidence;
        this.files = files;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({
        FileType.PDF_TYPE,
        FileType.OFD_TYPE,
        FileType.PNG_TYPE,
        FileType.JPEG_TYPE,
        FileType.DOCX_TYPE,
        FileType.XLSX_TYPE
    })
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "handInEvidence",
            summary = "Hand in a file behind an indicator",
            description = "上传一个指标的佐证文件（PDF、OFD、PNG、JPEG、DOCX、XLSX，不含宏，最大 20 MB；格式按内容判定）。"
                    + "同一指标、同一环节的相同内容再次上传不重复入库，返回原有的；入库后不能修改或撤回")
    @APIResponse(
            responseCode = "201",
            description = "已入库",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceFileView.class)))
    @APIResponse(
            responseCode = "200",
            description = "该文件此前已入库",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceFileView.class)))
    public Response handIn(
            @NotNull @QueryParam("targetSet") UUID targetSet,
            @NotNull @QueryParam("indicator") UUID indicator,
            @NotNull @Pattern(regexp = STAGES) @QueryParam("stage") String stage,
            @NotNull @Pattern(regexp = KINDS) @QueryParam("kind") String kind,
            @Parameter(description = "文件名，UTF-8 的百分号编码；缺省为“佐证”") @HeaderParam(FileName.HEADER) String name,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = FileType.PDF_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.OFD_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.PNG_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.JPEG_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.DOCX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body) {
        var media = headers.getMediaType();
        try (var file = files.receive(body, media == null ? "" : media.getType() + "/" + media.getSubtype())) {
            var place = new Place(targetSet, indicator);
            var said = new Said(
                    EvidenceStage.valueOf(stage.toUpperCase(Locale.ROOT)),
                    EvidenceKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    FileName.of(name, file.type()));
            files.keep(evidence.key(place, file), file);
            var request = Map.of("place", place, "said", said, "file", file.digest());
            return idempotency.optional(
                    key, "evidence-files.hand-in", request, () -> evidence.handIn(place, said, file));
        }
    }

    @GET
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR})
    @Operation(
            operationId = "listEvidence",
            summary = "List the files behind a target set",
            description = "查询一套绩效目标的佐证文件；同一指标在其他版本目标下的也列出")
    public Page<EvidenceFileView> list(
            @NotNull @QueryParam("targetSet") UUID targetSet,
            @QueryParam("indicator") UUID indicator,
            @Pattern(regexp = STAGES) @QueryParam("stage") String stage,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "targetSet", targetSet, "indicator", indicator, "stage", stage, "limit", limit);
        var of = stage == null ? null : EvidenceStage.valueOf(stage.toUpperCase(Locale.ROOT));
        return Page.of(evidence.page(targetSet, indicator, of, query), query, link, file -> file.id()
                .toString());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR})
    @Operation(operationId = "readEvidence", summary = "Read what is known of a file", description = "读取佐证文件的登记内容")
    public EvidenceFileView get(@PathParam("id") UUID id) {
        return evidence.get(id);
    }

    @GET
    @Path("/{id}/content")
    @Produces({
        FileType.PDF_TYPE,
        FileType.OFD_TYPE,
        FileType.PNG_TYPE,
        FileType.JPEG_TYPE,
        FileType.DOCX_TYPE,
        FileType.XLSX_TYPE
    })
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR})
    @Operation(operationId = "openEvidence", summary = "Open a file", description = "下载佐证文件；内容先与入库时的摘要核对，查阅记入单位留痕")
    @APIResponse(
            responseCode = "200",
            description = "文件内容",
            content = {
                @Content(mediaType = FileType.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.OFD_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.PNG_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.JPEG_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.DOCX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response open(@PathParam("id") UUID id) {
        var file = evidence.opened(id);
        var content = files.open(file.key());
        StreamingOutput whole = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return Response.ok(whole, file.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()))
                .header(HttpHeaders.CONTENT_LENGTH, file.octets())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
