package org.jixiao.beneficiary.delivery;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/household-ledgers")
@Tag(name = "household-ledgers", description = "受益户台账")
@RolesAllowed({CLERK, APPROVER, AUDITOR, PRIVACY_OFFICER})
public class HouseholdLedgerResource {

    private static final String PATH = "/api/v1/household-ledgers";

    private final HouseholdLedger ledger;

    HouseholdLedgerResource(HouseholdLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readHouseholdLedger",
            summary = "Read what was recorded in a household's name",
            description = "受益户台账（id 为受益户的标识）：以本户名义登记的每一笔发放，何时、由谁确认、多少，及其作废、退票、投诉；读取留痕")
    public Page<LedgerEntry> read(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id, "limit", limit);
        return Page.of(ledger.page(id, query), query, link, entry -> entry.id().toString());
    }
}
