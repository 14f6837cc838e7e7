package org.jixiao.evaluation.rulepack;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;

@Path("/api/v1/rule-packs")
@Tag(name = "rule-packs", description = "规则集：权重、计分方法、阈值和等级")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class RulePackResource {

    private static final String PATH = "/api/v1/rule-packs";
    private static final String JSON = "application/json";

    private final RulePackService service;
    private final Idempotency idempotency;
    private final Acts acts;
    private final Caller caller;

    RulePackResource(RulePackService service, Idempotency idempotency, Acts acts, Caller caller) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "draftRulePack",
            summary = "Draft a rule pack of a region",
            description = "起草本区划的规则集；不符合模式或 P1–P10 的不予接受，验证例可以暂不符合")
    @APIResponse(
            responseCode = "201",
            description = "已起草",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RulePackView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftRulePack request) {
        return idempotency.optional(key, "rule-packs.draft", request, () -> {
            var pack = service.draft(request);
            return Answer.created(PATH + "/" + pack.id(), EntityTags.of(pack.revision()), pack);
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(FINANCE_CLERK)
    @Operation(operationId = "rewriteRulePack", summary = "Change a draft", description = "修改规则集草案")
    @APIResponse(
            responseCode = "200",
            description = "已修改",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RulePackView.class)))
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DraftRulePack request) {
        return acts.on(
                new Act("rule-packs.rewrite", id, key),
                request,
                RulePackView::revision,
                () -> service.rewrite(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(FINANCE)
    @Sensitive
    @Operation(operationId = "publishRulePack", summary = "Publish a draft", description = "由第二人发布；全部验证例须符合，发布后不可更改")
    @APIResponse(
            responseCode = "200",
            description = "已发布",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RulePackView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("rule-packs.publish", id, key), RulePackView::revision, () -> service.publish(id, ifMatch));
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "retireRulePack",
            summary = "Retire a published pack",
            description = "停用规则集：自该日起不再用于新的评价，已用它计分的照旧")
    @APIResponse(
            responseCode = "200",
            description = "已停用",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RulePackView.class)))
    public Response retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RetireRulePack request) {
        return acts.on(
                new Act("rule-packs.retire", id, key),
                request,
                RulePackView::revision,
                () -> service.retire(id, ifMatch, request));
    }

    @GET
    @Operation(operationId = "listRulePacks", summary = "List rule packs", description = "查询适用于一个区划的规则集")
    public Page<RulePackView> list(
            @QueryParam("region") @Pattern(regexp = "CN|[0-9]{2,9}") String region,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, fiscalYear, caller.scope(), query), query, link, pack -> pack.id()
                .toString());
    }

    @GET
    @Path("/drafts")
    @RolesAllowed({FINANCE_CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listRulePackDrafts",
            summary = "List the drafts of a region",
            description = "查询本区划的规则集草案；全文限负责全区划的人员读取")
    public Page<RulePackView> drafts(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        return Page.of(service.drafts(query), query, Page.link(PATH + "/drafts", "limit", limit), pack -> pack.id()
                .toString());
    }

    @GET
    @Path("/schema")
    @Operation(
            operationId = "readRulePackSchema",
            summary = "Read the JSON Schema of a rule pack",
            description = "读取规则集的 JSON 模式（2020-12）")
    @APIResponse(
            responseCode = "200",
            description = "模式",
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public JsonNode schema() {
        return RulePackSchema.document();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRulePack", summary = "Read a rule pack", description = "读取规则集全文")
    @APIResponse(
            responseCode = "200",
            description = "规则集",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RulePackView.class)))
    public Response get(@PathParam("id") UUID id) {
        var pack = service.get(id);
        return Response.ok(pack).header("ETag", EntityTags.of(pack.revision())).build();
    }
}
