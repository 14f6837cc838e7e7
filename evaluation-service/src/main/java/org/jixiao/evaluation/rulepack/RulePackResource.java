package org.jixiao.evaluation.rulepack;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/rule-packs")
@Tag(name = "rule-packs", description = "规则集：权重、计分方法、阈值和等级")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class RulePackResource {

    private final RulePacks packs;
    private final ObjectMapper json;
    private final Caller caller;

    RulePackResource(RulePacks packs, ObjectMapper json, Caller caller) {
        this.packs = packs;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Transactional
    @Operation(operationId = "listRulePacks", summary = "List rule packs", description = "查询适用于一个区划的规则集")
    public Page<RulePackView> list(
            @QueryParam("region") @Pattern(regexp = "CN|[0-9]{2,9}") String region,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link("/api/v1/rule-packs", "region", region, "fiscalYear", fiscalYear, "limit", limit);
        var views = packs.page(region, fiscalYear, caller.scope(), query).stream()
                .map(RulePackView::of)
                .toList();
        return Page.of(views, query, link, pack -> pack.id().toString());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readRulePack", summary = "Read a rule pack", description = "读取规则集全文")
    public RulePackView get(@PathParam("id") UUID id) {
        return RulePackView.whole(packs.require(id, caller.scope()), json);
    }
}
