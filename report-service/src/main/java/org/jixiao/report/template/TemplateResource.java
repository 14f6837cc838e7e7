package org.jixiao.report.template;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path("/api/v1/templates")
@Tag(name = "templates", description = "报告模板")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class TemplateResource {

    private final Templates templates;
    private final Caller caller;

    TemplateResource(Templates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readTemplate", summary = "Read a template", description = "读取模板及其文本")
    public TemplateView get(@PathParam("id") UUID id) {
        return TemplateView.of(templates.require(id, caller.scope()));
    }

    @GET
    @Transactional
    @Operation(operationId = "listTemplates", summary = "List templates", description = "查询模板：本区划及其上级的，和全国缺省的")
    public Page<TemplateView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var items = templates.page(caller.scope(), query).stream()
                .map(TemplateView::listed)
                .toList();
        return Page.of(items, query, Page.link("/api/v1/templates", "limit", limit), template -> template.id()
                .toString());
    }
}
