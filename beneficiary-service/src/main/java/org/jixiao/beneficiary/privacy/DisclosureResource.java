package org.jixiao.beneficiary.privacy;

import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/disclosures")
@Tag(name = "disclosures", description = "个人信息披露与访问留痕")
public class DisclosureResource {

    private static final String LINES = "application/x-ndjson";

    private final Disclosures disclosures;
    private final AccessLog log;
    private final AccessExport export;
    private final Caller caller;

    DisclosureResource(Disclosures disclosures, AccessLog log, AccessExport export, Caller caller) {
        this.disclosures = disclosures;
        this.log = log;
        this.export = export;
        this.caller = caller;
    }

    /** Never repeated by an idempotency key: each answer with a value has a record of its own. */
    @POST
    @ResponseStatus(201)
    @Sensitive
    @RolesAllowed({CLERK, PRIVACY_OFFICER})
    @Operation(
            operationId = "disclose",
            summary = "Disclose one value of one person",
            description = "披露一项个人信息：写明目的，先留痕、后披露，每人每日限次")
    @APIResponse(
            responseCode = "201",
            description = "已留痕并披露",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Disclosure.Value.class)))
    public Disclosure.Value disclose(@Valid @NotNull Disclosure.Request request) {
        var record = disclosures.record(request);
        return disclosures.open(record, request);
    }

    @GET
    @RolesAllowed({PRIVACY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listDisclosures",
            summary = "List who read what, and why",
            description = "访问留痕：谁、何时、为何、哪一项；不含所披露的值")
    public Page<Disclosure.Access> list(
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link("/api/v1/disclosures", "unit", unit, "limit", limit);
        return Page.of(log.page(unit == null ? "" : unit, query), query, link, record -> record.id()
                .toString());
    }

    @GET
    @Path("/records")
    @Produces(LINES)
    @RolesAllowed({PRIVACY_OFFICER, AUDITOR})
    @Operation(
            operationId = "exportAccessRecords",
            summary = "Export the records of access of a unit, one JSON object a line",
            description = "导出一个单位的访问留痕，每行一条，按封存的次序，供脱机核验；不含所披露的值")
    @APIResponse(
            responseCode = "200",
            description = "访问留痕，附所属封存的标识",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response records(
            @QueryParam("region") @NotNull @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @NotNull @Pattern(regexp = FactSubject.UNIT) String unit) {
        caller.scope().require(region, unit);
        log.noteExport(region, unit);
        var first = export.read(AccessExport.Place.beginning(region, unit));
        StreamingOutput body = output -> {
            for (var piece = first; piece != null; piece = piece.next() == null ? null : export.read(piece.next())) {
                for (var line : piece.lines()) {
                    output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        };
        return Response.ok(body, LINES).build();
    }
}
