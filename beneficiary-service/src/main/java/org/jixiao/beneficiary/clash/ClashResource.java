package org.jixiao.beneficiary.clash;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;

@Path("/api/v1/clashes")
@Tag(name = "clashes", description = "登记疑点：查重与核对")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class ClashResource {

    private static final String PATH = "/api/v1/clashes";
    private static final String KINDS =
            "registered-elsewhere|dead-elsewhere|account-shared|likely-same-person|double-benefit|insured-child-age|consent-missing|grade-missing";

    private final Clashes clashes;
    private final Acts acts;

    ClashResource(Clashes clashes, Acts acts) {
        this.clashes = clashes;
        this.acts = acts;
    }

    @GET
    @Operation(
            operationId = "listClashes",
            summary = "List what a person has to look at",
            description = "查询登记疑点：各种登记途径都会查，情形消失即自动消除，人的判断保留")
    public Page<ClashView> list(
            @QueryParam("region") @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("kind")
                    @Pattern(regexp = KINDS)
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "registered-elsewhere",
                                                "dead-elsewhere",
                                                "account-shared",
                                                "likely-same-person",
                                                "double-benefit",
                                                "insured-child-age",
                                                "consent-missing",
                                                "grade-missing"
                                            }))
                    String kind,
            @QueryParam("status") @Pattern(regexp = "open|decided|cleared") String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "kind", kind, "status", status, "limit", limit);
        return Page.of(clashes.page(region, unit, kind, status, query), query, link, clash -> clash.id()
                .toString());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readClash", summary = "Read a clash", description = "读取登记疑点")
    public RestResponse<ClashView> get(@PathParam("id") UUID id) {
        var clash = clashes.get(id);
        return RestResponse.ResponseBuilder.ok(clash)
                .header("ETag", EntityTags.of(clash.version()))
                .build();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "decideClash",
            summary = "Decide what to make of a clash",
            description = "对疑点作出判断并说明理由；疑点仍在时可以重新判断，每次都留痕")
    @APIResponse(
            responseCode = "200",
            description = "已判断",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClashView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ClashView.Decide request) {
        return acts.on(
                new Act("clashes.decide", id, key),
                request,
                ClashView::version,
                () -> clashes.decide(id, ifMatch, request));
    }
}
