package org.jixiao.budget.reconciliation;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
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
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.UploadedFile;

@Path("/api/v1/reconciliations")
@Tag(name = "reconciliations", description = "对账")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, AUDITOR})
public class ReconciliationResource {

    private static final String PATH = "/api/v1/reconciliations";

    private final ReconciliationService service;
    private final Idempotency idempotency;

    ReconciliationResource(ReconciliationService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "reconcileStatement",
            summary = "Compare a statement of the bank or the treasury with the payment ledger",
            description = "上传对账单（XLSX，或 UTF-8、GB18030 的 CSV；列：支付日期、金额、凭证号），按凭证号与该单位该期间的支付台账逐笔比较；"
                    + "只保存对账单各笔的凭证号、日期、金额及结果；须带 Idempotency-Key")
    @APIResponse(
            responseCode = "201",
            description = "已比较",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReconciliationView.class)))
    public Response reconcile(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
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
        var period = Period.of(region, unit, from, to);
        try (var file =
                UploadedFile.of(body, SentFile.format(headers.getMediaType()).orElse(SheetFormat.CSV))) {
            var request = Map.of(
                    "region", region,
                    "unit", unit,
                    "from", from.toString(),
                    "to", to.toString(),
                    "file", file.digest());
            return idempotency.once(key, "reconciliations.make", request, () -> {
                var made = service.reconcile(period, file);
                return Answer.created(PATH + "/" + made.id(), null, made);
            });
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReconciliation", summary = "Read a reconciliation", description = "读取对账结果")
    public ReconciliationView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/items")
    @Operation(
            operationId = "listReconciliationItems",
            summary = "List what was compared, voucher by voucher",
            description = "逐笔比较的结果；outcome 取其一：matched、differs、repeated、statement-only、ledger-only")
    public Page<ReconciliationItemView> items(
            @PathParam("id") UUID id,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "matched",
                                                "differs",
                                                "repeated",
                                                "statement-only",
                                                "ledger-only"
                                            }))
                    @QueryParam("outcome")
                    String outcome,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id + "/items", "outcome", outcome, "limit", limit);
        return Page.of(service.items(id, ItemOutcome.asked(outcome), query), query, link, item -> item.id()
                .toString());
    }

    @GET
    @Operation(operationId = "listReconciliations", summary = "List reconciliations", description = "查询对账")
    public Page<ReconciliationView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, made -> made.id()
                .toString());
    }
}
