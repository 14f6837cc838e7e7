package org.jixiao.beneficiary.privacy;

import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/disclosures")
@Tag(name = "disclosures", description = "个人信息披露与访问留痕")
public class DisclosureResource {

    private final Disclosures disclosures;
    private final AccessLog log;

    DisclosureResource(Disclosures disclosures, AccessLog log) {
        this.disclosures = disclosures;
        this.log = log;
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
            @QueryParam("unit") String unit, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link("/api/v1/disclosures", "unit", unit, "limit", limit);
        return Page.of(log.page(unit == null ? "" : unit, query), query, link, record -> record.id()
                .toString());
    }
}
