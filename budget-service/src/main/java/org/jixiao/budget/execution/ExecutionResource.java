package org.jixiao.budget.execution;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.year.UnitYear;

@Path("/api/v1/execution")
@Tag(name = "execution", description = "预算执行")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ExecutionResource {

    private final ExecutionService service;

    ExecutionResource(ExecutionService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "readExecution",
            summary = "Read the execution of a unit's budget",
            description = "预算执行：asOf 缺省为年度最后一日，knownAt 缺省为现在；同样的两个时点，结果永远相同")
    public ExecutionView read(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt) {
        return service.execution(new UnitYear(region, unit, fiscalYear), asOf, knownAt);
    }
}
