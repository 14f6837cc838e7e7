package org.jixiao.evaluation.detection;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/detections")
@Tag(name = "detections", description = "疑点筛查：记录之间对不上的地方，逐条写明规则和数据")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR})
public class DetectionResource {

    private static final String PATH = "/api/v1/detections";

    private final DetectionService service;
    private final Idempotency idempotency;

    DetectionResource(DetectionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER})
    @Operation(
            operationId = "detect",
            summary = "Look for what does not go together in a unit's year",
            description = "按全部规则筛查一个单位一个年度的目标、完成值、资金和自评，保存并返回结果")
    @APIResponse(
            responseCode = "201",
            description = "已筛查",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DetectionView.class)))
    public Response detect(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Detect request) {
        return idempotency.optional(key, "detections.detect", request, () -> {
            var detection = service.detect(request);
            return Answer.created(PATH + "/" + detection.id(), null, detection);
        });
    }

    @GET
    @Operation(operationId = "listDetections", summary = "List detections", description = "查询历次筛查结果")
    public Page<DetectionView> list(
            @QueryParam("region") @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, it -> it.id()
                .toString());
    }

    @GET
    @Path("/rules")
    @Operation(operationId = "listDetectorRules", summary = "List the rules", description = "全部疑点规则：编号、名称和含义")
    public RuleView.All rules() {
        return new RuleView.All(RuleView.all());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDetection", summary = "Read a detection", description = "读取一次筛查结果")
    public DetectionView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
