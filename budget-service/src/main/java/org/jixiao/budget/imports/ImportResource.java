package org.jixiao.budget.imports;

import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.problem.ProblemMappers;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.UploadedFile;

@Path("/api/v1/imports")
@Tag(name = "imports", description = "导入")
public class ImportResource {

    private static final String PATH = "/api/v1/imports";

    private final ImportService service;
    private final Idempotency idempotency;

    ImportResource(ImportService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "startImport",
            summary = "Upload a payment file to be imported in the background",
            description = "上传国库或一体化系统的支付文件（XLSX，或 UTF-8、GB18030 的 CSV），后台逐行校验、登记；"
                    + "凭证号已登记且内容相同的行不重复登记；dryRun 只检查。unit 为单位、部门（三位）或 *；须带 Idempotency-Key")
    @APIResponse(
            responseCode = "202",
            description = "已排队；进度见 Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Response start(
            @QueryParam("kind") String kind,
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("dryRun") Boolean dryRun,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = SheetFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body) {
        requireKind("?kind", kind);
        require("?region", region);
        require("?unit", unit);
        var trial = Boolean.TRUE.equals(dryRun);
        try (var file =
                UploadedFile.of(body, SentFile.format(headers.getMediaType()).orElse(SheetFormat.CSV))) {
            var request = Map.of("kind", kind, "region", region, "unit", unit, "dryRun", trial, "file", file.digest());
            return idempotency.once(key, "imports.start", request, () -> {
                var job = service.queue(new StartImport(region, unit, trial, file));
                return new Answer(202, PATH + "/" + job.id(), null, job);
            });
        }
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({FINANCE_CLERK, FINANCE, AUDITOR})
    @Operation(operationId = "readImport", summary = "Read the progress of an import", description = "导入的进度与结果")
    public ImportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import where it stands",
            description = "取消导入：正在登记的单位登记完即停，已登记的支付保留，其余不再处理")
    @APIResponse(
            responseCode = "200",
            description = "已取消；各计数为已处理的部分",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public ImportView cancel(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    @GET
    @Path("/{id}/errors")
    @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "readImportErrors",
            summary = "Fetch the rejected rows with their reasons",
            description = "退回的行：原有各列照旧，末列为错误原因；改正后可直接再次上传。不指定形式时与上传的文件相同；保留 7 天")
    @APIResponse(
            responseCode = "200",
            description = "退回的行",
            content = {
                @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response errors(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return service.rejected(id, SentFile.asked(headers), ProblemMappers.locale(headers))
                .as("errors-" + id);
    }

    @GET
    @Path("/templates/{kind}")
    @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed({FINANCE_CLERK, FINANCE, AUDITOR})
    @Operation(operationId = "readImportTemplate", summary = "Fetch the template of a file", description = "导入模板")
    @APIResponse(
            responseCode = "200",
            description = "模板",
            content = {
                @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(@PathParam("kind") String kind, @Context HttpHeaders headers) {
        if (!ImportJob.PAYMENTS.equals(kind)) {
            throw Refusal.notFound();
        }
        return ReturnedRows.template(SentFile.asked(headers).orElse(SheetFormat.CSV))
                .as(kind);
    }

    private static void requireKind(String pointer, String kind) {
        require(pointer, kind);
        if (!ImportJob.PAYMENTS.equals(kind)) {
            throw Refusal.invalid(pointer, "ImportKind", "可导入的种类：payments", "payments can be imported");
        }
    }

    private static void require(String pointer, String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(pointer, "NotBlank", "不能为空", "must not be blank");
        }
    }
}
