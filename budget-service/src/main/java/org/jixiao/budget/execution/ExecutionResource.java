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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.ProblemMappers;

@Path("/api/v1/execution")
@Tag(name = "execution", description = "预算执行")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ExecutionResource {

    private static final String PATH = "/api/v1/execution";

    private final ExecutionService service;
    private final RollUps rollUps;

    ExecutionResource(ExecutionService service, RollUps rollUps) {
        this.service = service;
        this.rollUps = rollUps;
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

    @GET
    @Path("/months")
    @Operation(
            operationId = "readMonthlyExecution",
            summary = "Read the execution month by month",
            description = "分月执行与支出进度：累计支出对月末调整预算，并与时间进度比较；可限定一个项目")
    public MonthsView months(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt) {
        return service.months(new UnitYear(region, unit, fiscalYear), project, asOf, knownAt);
    }

    @GET
    @Path("/rollup")
    @Operation(
            operationId = "rollUpExecution",
            summary = "Add up the execution of many units",
            description = "执行汇总：按单位、部门或区划；structure 为 then 时各数归记录时的单位，为 now 时归现行机构中的承接单位和现行区划")
    public Page<RollUpView> rollUp(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @Schema(enumeration = {"unit", "department", "region"})
                    @QueryParam("by")
                    @NotNull
                    @Pattern(regexp = "unit|department|region")
                    String by,
            @Schema(enumeration = {"then", "now"}) @QueryParam("structure") @NotNull @Pattern(regexp = "then|now")
                    String structure,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var question = new RollUpQuestion(
                region,
                fiscalYear,
                RollUpBy.valueOf(by.toUpperCase(Locale.ROOT)),
                structure.equals("now"),
                asOf,
                knownAt);
        var link = Page.link(
                PATH + "/rollup",
                "region",
                region,
                "fiscalYear",
                fiscalYear,
                "by",
                by,
                "structure",
                structure,
                "asOf",
                asOf,
                "knownAt",
                knownAt,
                "limit",
                limit);
        return Page.of(rollUps.page(question, query), query, link, RollUpView::key);
    }

    @GET
    @Path("/comparison")
    @Operation(
            operationId = "compareWithLastYear",
            summary = "Compare a year with the one before, like with like",
            description = "与上年比较：basis 为两年共同的口径（initial 年初预算数、adjusted 调整预算数、spent 执行数），不同口径不作比较")
    public ComparisonView comparison(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("fiscalYear") @NotNull @Min(2001) @Max(2100) Integer fiscalYear,
            @Schema(enumeration = {"initial", "adjusted", "spent"})
                    @QueryParam("basis")
                    @NotNull
                    @Pattern(regexp = ComparisonBasis.PATTERN)
                    String basis,
            @QueryParam("project") UUID project,
            @QueryParam("knownAt") Instant knownAt,
            @Context HttpHeaders headers) {
        return service.comparison(
                new UnitYear(region, unit, fiscalYear),
                project,
                ComparisonBasis.valueOf(basis.toUpperCase(Locale.ROOT)),
                knownAt,
                ProblemMappers.locale(headers));
    }
}
