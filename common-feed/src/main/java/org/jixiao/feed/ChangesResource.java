package org.jixiao.feed;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.INTEGRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/changes")
@Tag(name = "changes", description = "变更流")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, AUDITOR, INTEGRATOR})
public class ChangesResource {

    private static final String POSITION = "\\d{1,18}";

    private final ChangeFeed feed;

    ChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "List what has changed, after a position",
            description = "变更流：after 为已读到的最后位置，缺省从头读起。不漏、不重，同一提问已答部分永不改变；" + "没有 next 即已读完，之后仍从最后读到的位置再问")
    public Page<Change> list(
            @QueryParam("after") @Pattern(regexp = POSITION) String after, @QueryParam("limit") Integer limit) {
        var page = PageQuery.of(limit, null);
        var rows = feed.read(after == null ? 0 : Long.parseLong(after), page.fetch());
        return rows.size() <= page.limit() ? new Page<>(rows, null) : continued(rows.subList(0, page.limit()), limit);
    }

    private static Page<Change> continued(List<Change> items, Integer limit) {
        var link = "/api/v1/changes?" + (limit == null ? "" : "limit=" + limit + "&") + "after=";
        return new Page<>(List.copyOf(items), link + items.get(items.size() - 1).position());
    }
}
