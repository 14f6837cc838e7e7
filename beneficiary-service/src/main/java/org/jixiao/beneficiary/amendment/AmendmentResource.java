package org.jixiao.beneficiary.amendment;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/amendments")
@Tag(name = "amendments", description = "户信息变更申请")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class AmendmentResource {

    private static final String PATH = "/api/v1/amendments";

    private final AmendmentService service;
    private final Idempotency idempotency;
    private final Acts acts;

    AmendmentResource(AmendmentService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "proposeAmendment",
            summary = "Propose a change of a household",
            description = "提出户信息变更：成员增减和更正、类别、住所、证件、账户、联系方式；规则与登记相同，另一人批准后生效")
    @APIResponse(
            responseCode = "201",
            description = "已提出，待另一人审批",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Changes.Proposal request) {
        return idempotency.optional(key, "amendments.propose", request, () -> {
            var amendment = service.propose(request);
            return Answer.created(PATH + "/" + amendment.id(), EntityTags.of(amendment.version()), amendment);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveAmendment",
            summary = "Approve an amendment",
            description = "批准变更申请：形成该户新的版本；不能批准本人提出的")
    @APIResponse(
            responseCode = "200",
            description = "已批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("amendments.approve", id, key), AmendmentView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnAmendment", summary = "Return an amendment", description = "退回变更申请，须说明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("amendments.return", id, key),
                request,
                AmendmentView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    /** Never repeated by an idempotency key: each answer with values has a record of its own. */
    @POST
    @Path("/{id}/disclosure")
    @Sensitive
    @RolesAllowed({CLERK, APPROVER})
    @Operation(
            operationId = "discloseAmendment",
            summary = "Disclose what an amendment says",
            description = "查看变更内容的完整值，供与材料核对：写明目的，先留痕、后披露，计入每人每日限次")
    @APIResponse(
            responseCode = "200",
            description = "已留痕并披露",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Changes.class)))
    public Changes disclose(@PathParam("id") UUID id, @Valid @NotNull AmendmentView.Disclose request) {
        service.recordDisclosure(id, request.purpose());
        return service.disclose(id);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAmendment", summary = "Read an amendment, masked", description = "读取变更申请，内容脱敏")
    public RestResponse<AmendmentView> get(@PathParam("id") UUID id) {
        var amendment = service.get(id);
        return RestResponse.ResponseBuilder.ok(amendment)
                .header("ETag", EntityTags.of(amendment.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listAmendments", summary = "List amendments", description = "查询变更申请；不列内容")
    public Page<AmendmentView> list(
            @QueryParam("region") @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("status") @Pattern(regexp = "proposed|approved|returned") String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "status", status, "limit", limit);
        var filter = new AmendmentRepository.Filter(orAll(region), orAll(unit), orAll(status));
        return Page.of(service.page(filter, query), query, link, amendment -> amendment
                .id()
                .toString());
    }

    private static String orAll(String filter) {
        return filter == null ? "" : filter;
    }
}
