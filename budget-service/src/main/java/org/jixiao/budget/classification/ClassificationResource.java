package org.jixiao.budget.classification;

import static org.jixiao.common.identity.Role.Name.ADMINISTRATOR;
import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/classifications")
@Tag(name = "classifications", description = "政府收支分类科目")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, ADMINISTRATOR, AUDITOR, VIEWER})
public class ClassificationResource {

    private static final String KINDS = "functional|department-economic|government-economic";

    private final Classifications classifications;

    ClassificationResource(Classifications classifications) {
        this.classifications = classifications;
    }

    @GET
    @Operation(
            operationId = "listClassifications",
            summary = "List the official codes of a year",
            description = "查询某年度适用的科目；parent 为上级科目编码，取其下各级；尚未载入科目表的年度没有")
    public Page<ClassificationView> list(
            @Schema(enumeration = {"functional", "department-economic", "government-economic"})
                    @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = KINDS)
                    String kind,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("parent") @Pattern(regexp = "\\d{3}|\\d{5}") String parent,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                "/api/v1/classifications", "kind", kind, "fiscalYear", fiscalYear, "parent", parent, "limit", limit);
        return Page.of(
                classifications.page(ClassificationKind.of(kind), fiscalYear, parent == null ? "" : parent, query),
                query,
                link,
                ClassificationView::code);
    }
}
