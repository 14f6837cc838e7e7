package org.jixiao.beneficiary.export;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

@Path("/api/v1/exports")
@Tag(name = "exports", description = "导出")
public class ExportResource {

    private final HouseholdExport households;

    ExportResource(HouseholdExport households) {
        this.households = households;
    }

    @GET
    @Path("/households")
    @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Sensitive
    @RolesAllowed({CLERK, APPROVER, AUDITOR, PRIVACY_OFFICER})
    @Operation(
            operationId = "exportHouseholds",
            summary = "Take the registered households of a unit away, masked",
            description = "导出一个单位的受益户与成员，CSV（UTF-8）或 XLSX，各列同导入模板；姓名、证件号码、备注脱敏，出生日期不出，写明目的才给出家庭类别；"
                    + "改动个别单元格后可直接再次上传，脱敏的值表示与已登记的相同；每次导出留痕")
    @APIResponse(
            responseCode = "200",
            description = "受益户（脱敏）",
            content = {
                @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response exportHouseholds(
            @QueryParam("region") @NotNull @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @NotNull @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("purpose")
                    @Pattern(regexp = Purpose.CODES)
                    @Parameter(
                            description = "读取家庭类别的目的：特殊家庭帮扶、资格审核、审计；写入访问留痕",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"special-family-care", "eligibility-review", "audit"}))
                    String purpose,
            @Context HttpHeaders headers) {
        var format = SentFile.asked(headers).orElse(SheetFormat.CSV);
        return households.export(region, unit, Purpose.of(purpose), format).as("households-" + region + "-" + unit);
    }
}
