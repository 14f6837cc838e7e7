package org.jixiao.beneficiary.overpayment;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/overpayments")
@Tag(name = "overpayments", description = "退出后多发的款项与追回")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class OverpaymentResource {

    private static final String PATH = "/api/v1/overpayments";

    private final RecoveryService service;

    OverpaymentResource(RecoveryService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listOverpayments",
            summary = "List what was delivered after an exit",
            description = "查询退出生效后仍发放的款项及追回情况")
    public Page<OverpaymentView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("programme") UUID programme,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "programme", programme, "limit", limit);
        return Page.of(service.overpaid(region, unit, programme, query), query, link, overpayment -> overpayment
                .delivery()
                .toString());
    }
}
