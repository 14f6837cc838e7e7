package org.jixiao.evaluation.rollup;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/rollups")
@Tag(name = "rollups", description = "汇总：一个区划一个年度的资金、目标、自评、得分、疑点")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class RollupResource {

    private final Rollups rollups;
    private final UnitCostRollups costs;
    private final MoneyReadings readings;

    RollupResource(Rollups rollups, UnitCostRollups costs, MoneyReadings readings) {
        this.rollups = rollups;
        this.costs = costs;
        this.readings = readings;
    }

    @GET
    @Operation(
            operationId = "readRollup",
            summary = "Read what units come to",
            description = "按部门或单位读取可见范围内的汇总和合计；资金为最近一次取数的结果，并写明时点")
    public RollupView read(
            @QueryParam("region") @NotNull @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("by")
                    @Pattern(regexp = "department|unit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"department", "unit"},
                                            defaultValue = "department"))
                    String by,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return rollups.read(region, fiscalYear, RollupGroup.of(by), PageQuery.of(limit, cursor));
    }

    @GET
    @Path("/unit-costs")
    @Operation(
            operationId = "readUnitCosts",
            summary = "Read what a household or person costs",
            description = "按指标编码读取可见范围内成本指标的单位成本：分子分母分别合计后相除，旁列政策标准与偏差、上年同口径；" + "不能分解为分子分母的列出而不计入。by=region 即合计")
    public UnitCostsView readCosts(
            @QueryParam("region") @NotNull @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("indicatorCode") @Pattern(regexp = "[A-Z0-9]{2,8}(-[A-Z0-9]{1,8}){0,3}") String indicatorCode,
            @QueryParam("by")
                    @Pattern(regexp = "region|department|unit|project")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"region", "department", "unit", "project"},
                                            defaultValue = "department"))
                    String by,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return costs.read(region, fiscalYear, indicatorCode, CostGroup.of(by), PageQuery.of(limit, cursor));
    }

    @POST
    @Path("/readings")
    @RolesAllowed({FINANCE_CLERK, FINANCE})
    @Operation(
            operationId = "readRollupMoney",
            summary = "Read the money of a region's units anew",
            description = "向预算服务读取可见范围内各单位的资金事实，写入汇总；较新的取数不会被较旧的覆盖")
    public MoneyReadings.Taken takeMoney(@Valid @NotNull ReadMoney request) {
        return readings.take(request);
    }
}
