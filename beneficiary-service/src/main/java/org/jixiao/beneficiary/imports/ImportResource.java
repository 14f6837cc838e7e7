package org.jixiao.beneficiary.imports;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.problem.ProblemMappers;
import org.jixiao.common.problem.Refusal;

@Path("/api/v1/imports")
@Tag(name = "imports", description = "导入")
public class ImportResource {

    private static final String CSV = "text/csv";
    private static final String CSV_UTF8 = "text/csv;charset=UTF-8";
    private static final String HOUSEHOLDS = "households";

    private final ImportService service;
    private final Idempotency idempotency;

    ImportResource(ImportService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "startImport",
            summary = "Upload a file to be imported in the background",
            description = "上传 CSV（UTF-8 或 GB18030），后台逐户校验、查重、登记；重复上传只更新，不重复登记；dryRun 只检查")
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
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING)))
                    byte[] file) {
        requireKind("?kind", kind);
        require("?region", region);
        require("?unit", unit);
        var digest = Digest.text(Digest.sha256("", file));
        var trial = Boolean.TRUE.equals(dryRun);
        var start = service.read(region, unit, trial, file);
        var request = Map.of("kind", kind, "region", region, "unit", unit, "dryRun", trial, "file", digest);
        return idempotency.once(key, "imports.start", request, () -> {
            var job = service.queue(start, digest);
            return new Answer(202, "/api/v1/imports/" + job.id(), null, job);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLERK, APPROVER, AUDITOR})
    @Operation(operationId = "readImport", summary = "Read the progress of an import", description = "导入的进度与结果")
    public ImportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/errors")
    @Produces(CSV)
    @Sensitive
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "readImportErrors",
            summary = "Fetch the rejected rows with their reasons",
            description = "退回的各户：原有各列照旧，末列为错误原因；改正后可直接再次上传")
    @APIResponse(responseCode = "200", description = "退回的行", content = @Content(mediaType = CSV))
    public Response errors(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return csv(service.rejected(id, ProblemMappers.locale(headers)), "errors-" + id);
    }

    @GET
    @Path("/templates/{kind}")
    @Produces(CSV)
    @RolesAllowed({CLERK, APPROVER, AUDITOR})
    @Operation(operationId = "readImportTemplate", summary = "Fetch the template of a file", description = "导入模板")
    @APIResponse(responseCode = "200", description = "模板", content = @Content(mediaType = CSV))
    public Response template(@PathParam("kind") String kind) {
        if (!HOUSEHOLDS.equals(kind)) {
            throw Refusal.notFound();
        }
        return csv(RejectedRows.template(), HOUSEHOLDS);
    }

    private static Response csv(String text, String name) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), CSV_UTF8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static void requireKind(String pointer, String kind) {
        require(pointer, kind);
        if (!HOUSEHOLDS.equals(kind)) {
            throw Refusal.invalid(pointer, "ImportKind", "可导入的种类：households", "households can be imported");
        }
    }

    private static void require(String pointer, String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(pointer, "NotBlank", "不能为空", "must not be blank");
        }
    }
}
