package org.jixiao.evaluation.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.evaluation.lamp.PaceLamp;

@ApplicationScoped
class MonitoringSheets implements PanacheRepositoryBase<MonitoringSheet, UUID> {

    private static final Projection<SheetRow> ROWS = new Projection<>(
            """
            select id, region_code, unit_code, fiscal_year, round_id, target_set_id, project, title, deadline,
                lower(status), lamp, late, version from monitoring_sheet""",
            row -> new SheetRow(
                    row.uuid(),
                    row.text(),
                    row.text(),
                    row.integer(),
                    row.uuid(),
                    row.uuid(),
                    row.uuid(),
                    row.text(),
                    row.date(),
                    row.text(),
                    row.constant(PaceLamp.class),
                    row.flag(),
                    row.integer()));

    private final ScopedReads reads;

    MonitoringSheets(ScopedReads reads) {
        this.reads = reads;
    }

    /** Which are wanted; null for all. */
    record Filter(UUID round, String region, String unit, Integer fiscalYear, UUID project) {}

    MonitoringSheet require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Approved sheets of the same targets of earlier months, in their order; of a month the newest alone. */
    List<MonitoringSheet> before(MonitoringSheet sheet) {
        var byMonth = new TreeMap<Integer, MonitoringSheet>();
        list(
                        "targetSetId = ?1 and regionCode = ?2 and unitCode = ?3 and status = ?4 and month < ?5"
                                + " order by month, approvedAt",
                        sheet.targetSetId(),
                        sheet.regionCode(),
                        sheet.unitCode(),
                        MonitoringSheet.Status.APPROVED,
                        sheet.month())
                .forEach(earlier -> byMonth.put(earlier.month(), earlier));
        return List.copyOf(byMonth.values());
    }

    List<SheetRow> page(Filter filter, UnitScope scope, PageQuery query) {
        return reads.list(ROWS.in(scope)
                .and("round_id = ?", filter.round())
                .and("region_code = ?", filter.region())
                .and("unit_code = ?", filter.unit())
                .and("fiscal_year = ?", filter.fiscalYear())
                .and("project = ?", filter.project())
                .page(query));
    }
}
