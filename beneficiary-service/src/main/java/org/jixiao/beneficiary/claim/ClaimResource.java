package org.jixiao.beneficiary.claim;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.upload.UploadView;
import org.jixiao.beneficiary.upload.Uploads;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.UploadedFile;

@Path("/api/v1/claims")
@Tag(name = "claims", description = "理赔")
public class ClaimResource {

    private static final String PATH = "/api/v1/claims";

    private final Uploads uploads;
    private final ClaimLoader loader;
    private final ClaimRegister register;
    private final AccessLog log;
    private final Caller caller;
    private final Idempotency idempotency;

    ClaimResource(
            Uploads uploads,
            ClaimLoader loader,
            ClaimRegister register,
            AccessLog log,
            Caller caller,
            Idempotency idempotency) {
        this.uploads = uploads;
        this.loader = loader;
        this.register = register;
        this.log = log;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "loadClaims",
            summary = "Load an insurer's list of claims",
            description = "上传保险公司理赔清单（XLSX，或 UTF-8、GB18030 的 CSV；列：赔案号、保单号、被保险人证件号码或成员标识、出险日期、"
                    + "住院天数、申请金额、赔付金额、赔付日期）。按保单号与被保险人匹配发放，证件号码不保存；同一赔案内容改变时登记为更正，"
                    + "未变则不改变任何记录；对不上的行退回；须带 Idempotency-Key")
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
            return idempotency.once(key, "claims.load", request, () -> {
                var loaded = uploads.load(region, unit, file, loader);
                return Answer.created("/api/v1/uploads/" + loaded.id(), null, loaded);
            });
        }
    }

    @GET
    @Transactional
    @RolesAllowed({CLERK, APPROVER, AUDITOR})
    @Operation(operationId = "listClaims", summary = "List claims", description = "查询理赔，每件为最近一次告知的内容；查询留痕")
    public Page<ClaimView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("programme") UUID programme,
            @QueryParam("delivery") UUID delivery,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        log.recordList(region, unit, Reading.CLAIM_LIST);
        var filter = new ClaimFilter(region, unit, fiscalYear, programme, delivery);
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "fiscalYear",
                fiscalYear,
                "programme",
                programme,
                "delivery",
                delivery,
                "limit",
                limit);
        return Page.of(register.page(filter, caller.scope(), query), query, link, claim -> claim.id()
                .toString());
    }
}
