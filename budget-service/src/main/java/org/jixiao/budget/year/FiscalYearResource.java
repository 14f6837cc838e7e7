package org.jixiao.budget.year;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;

@Path("/api/v1/fiscal-years")
@Tag(name = "fiscal-years", description = "预算年度与年结")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class FiscalYearResource {

    private final FiscalYearService service;
    private final Idempotency idempotency;

    FiscalYearResource(FiscalYearService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{year}/closing")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "closeFiscalYear",
            summary = "Close a unit's fiscal year",
            description = "年结：此后该单位不再记入日期在该年度的支付和调整；年度最后一日起方可办理，办理后不能撤销")
    @APIResponse(
            responseCode = "201",
            description = "已年结",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClosingView.class)))
    public Response close(
            @PathParam("year") @Min(2000) @Max(2100) Integer year,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull CloseYear request) {
        return idempotency.optional(key, "fiscal-years.close " + year, request, () -> {
            var closing = service.close(new UnitYear(request.region(), request.unit(), year));
            var location = "/api/v1/fiscal-years/%d/closing?region=%s&unit=%s"
                    .formatted(year, request.region(), request.unit());
            return Answer.created(location, null, closing);
        });
    }

    @GET
    @Path("/{year}/closing")
    @Operation(
            operationId = "readClosing",
            summary = "Tell whether a unit's fiscal year is closed",
            description = "查询单位某年度是否已年结")
    public ClosingView closing(
            @PathParam("year") @Min(2000) @Max(2100) Integer year,
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit) {
        return service.closing(new UnitYear(region, unit, year));
    }
}
