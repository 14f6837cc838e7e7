package org.jixiao.budget.export;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

@Path("/api/v1/exports")
@Tag(name = "exports", description = "导出")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR})
public class ExportResource {

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @Path("/{dataset}")
    @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "exportTable",
            summary = "Take a table away",
            description = "导出 budgets（预算）、adjustments（预算调整）、payments（支付台账）、execution（预算执行），CSV（UTF-8）或 XLSX；"
                    + "unit 为单位、部门（三位）或 *；每次导出留痕")
    @APIResponse(
            responseCode = "200",
            description = "表",
            content = {
                @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"budgets", "adjustments", "payments", "execution"}))
                    @PathParam("dataset")
                    String dataset,
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @Context HttpHeaders headers) {
        var table = table(dataset);
        var extent = new Extent(region, unit, fiscalYear);
        var format = SentFile.asked(headers).orElse(SheetFormat.CSV);
        return service.export(table, extent, format).as(name(table, extent));
    }

    @GET
    @Path("/{dataset}/descriptor")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "describeExport",
            summary = "Describe a table as a Fiscal Data Package",
            description = "该表 CSV 的 Fiscal Data Package 描述文件（datapackage.json）")
    public PackageDescriptor describe(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"budgets", "adjustments", "payments", "execution"}))
                    @PathParam("dataset")
                    String dataset,
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear) {
        var table = table(dataset);
        var extent = new Extent(region, unit, fiscalYear);
        return service.describe(table, extent, name(table, extent));
    }

    private static Dataset table(String dataset) {
        return Dataset.of(dataset)
                .orElseThrow(() -> Refusal.invalid("{dataset}", "Dataset", "没有这张表", "There is no such table"));
    }

    private static String name(Dataset dataset, Extent extent) {
        var unit = extent.unit().equals("*") ? "all" : extent.unit();
        return "%s-%s-%s-%d".formatted(dataset.code(), extent.region(), unit, extent.fiscalYear());
    }
}
