package org.jixiao.beneficiary.bankreturn;

import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jixiao.beneficiary.upload.UploadView;
import org.jixiao.beneficiary.upload.Uploads;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.UploadedFile;

@Path("/api/v1/bank-returns")
@Tag(name = "bank-returns", description = "银行回盘")
public class BankReturnResource {

    private final Uploads uploads;
    private final BankReturnLoader loader;
    private final Idempotency idempotency;

    BankReturnResource(Uploads uploads, BankReturnLoader loader, Idempotency idempotency) {
        this.uploads = uploads;
        this.loader = loader;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "loadBankReturns",
            summary = "Load a bank's return file",
            description = "上传银行回盘（XLSX，或 UTF-8、GB18030 的 CSV；列：发放标识，或批次标识与户编号；结果 成功、失败；"
                    + "失败原因 账号错误、户名不符、账户销户、账户冻结、其他；银行日期）。退回的款项自发放日起不计数，"
                    + "重新发放成功后自到账日起计数；重复上传不改变任何记录；须带 Idempotency-Key")
    @APIResponse(
            responseCode = "201",
            description = "已登记；退回的行见 /uploads/{id}/errors",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UploadView.class)))
    public Response load(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
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
        try (var file =
                UploadedFile.of(body, SentFile.format(headers.getMediaType()).orElse(SheetFormat.CSV))) {
            var request = Map.of("region", region, "unit", unit, "file", file.digest());
            return idempotency.once(key, "bank-returns.load", request, () -> {
                var loaded = uploads.load(region, unit, file, loader);
                return Answer.created("/api/v1/uploads/" + loaded.id(), null, loaded);
            });
        }
    }
}
