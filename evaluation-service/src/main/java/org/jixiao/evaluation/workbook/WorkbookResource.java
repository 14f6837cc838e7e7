package org.jixiao.evaluation.workbook;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
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
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.UploadedFile;

@Path("/api/v1/workbooks")
@Tag(name = "workbooks", description = "绩效工作簿：一个单位一年的目标和完成情况，下载、离线填写、上传")
public class WorkbookResource {

    private static final String REGION = "\\d{6}";
    private static final String UNIT = "\\d{6,21}";

    private final WorkbookService service;
    private final Idempotency idempotency;

    WorkbookResource(WorkbookService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @GET
    @Produces(SheetFormat.XLSX_TYPE)
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR})
    @Operation(
            operationId = "downloadWorkbook",
            summary = "Take a unit's targets and actual values away as one workbook",
            description = "下载一个单位一年的绩效工作簿（XLSX）：各项目和单位整体的绩效目标、已封存目标的完成情况；" + "含各行的标识、版本和下载时的值，可离线填写后上传")
    @APIResponse(
            responseCode = "200",
            description = "工作簿",
            content =
                    @Content(
                            mediaType = SheetFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @NotNull @Pattern(regexp = REGION) @QueryParam("region") String region,
            @NotNull @Pattern(regexp = UNIT) @QueryParam("unit") String unit,
            @NotNull @Min(2000) @Max(2100) @QueryParam("fiscalYear") Integer fiscalYear) {
        return service.download(new UnitYear(region, unit, fiscalYear)).as("workbook-" + unit + "-" + fiscalYear);
    }

    @POST
    @Consumes(SheetFormat.XLSX_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "uploadWorkbook",
            summary = "Bring a filled workbook back",
            description = "上传填好的绩效工作簿，逐格比较下载时的值、所填的值和现值：只有本方改过的写入，只有他人改过的保留现值，"
                    + "两边改得不同的为冲突。有任何冲突或错误则全部不写入（409，逐格列出，至多 200 个）。目标写入草稿，"
                    + "完成值登记后待第二人复核；同一文件再次上传不改变任何内容。dryRun 只检查；须带 Idempotency-Key")
    @APIResponse(
            responseCode = "200",
            description = "已写入，或检查的结果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkbookResult.class)))
    public Response upload(
            @NotNull @Pattern(regexp = REGION) @QueryParam("region") String region,
            @NotNull @Pattern(regexp = UNIT) @QueryParam("unit") String unit,
            @NotNull @Min(2000) @Max(2100) @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("dryRun") Boolean dryRun,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SheetFormat.XLSX_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        var of = new UnitYear(region, unit, fiscalYear);
        var trial = Boolean.TRUE.equals(dryRun);
        try (var file = UploadedFile.of(body, SheetFormat.XLSX)) {
            var request = Map.of("of", of, "dryRun", trial, "file", file.digest());
            return idempotency.once(
                    key, "workbooks.upload", request, () -> Answer.ok(null, service.upload(of, trial, file)));
        }
    }

    @POST
    @Path("/checks")
    @Consumes(SheetFormat.XLSX_TYPE)
    @Produces(SheetFormat.XLSX_TYPE)
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "checkWorkbook",
            summary = "Compare a filled workbook and fetch it back with its faults",
            description = "只比较、不写入：退回同一工作簿，不能写入的单元格标色并加批注，“问题”列写明原因，自行添加的列照旧")
    @APIResponse(
            responseCode = "200",
            description = "标出问题的工作簿",
            content =
                    @Content(
                            mediaType = SheetFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response check(
            @NotNull @Pattern(regexp = REGION) @QueryParam("region") String region,
            @NotNull @Pattern(regexp = UNIT) @QueryParam("unit") String unit,
            @NotNull @Min(2000) @Max(2100) @QueryParam("fiscalYear") Integer fiscalYear,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = SheetFormat.XLSX_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        try (var file = UploadedFile.of(body, SheetFormat.XLSX)) {
            return service.check(new UnitYear(region, unit, fiscalYear), file)
                    .as("workbook-checked-" + unit + "-" + fiscalYear);
        }
    }
}
