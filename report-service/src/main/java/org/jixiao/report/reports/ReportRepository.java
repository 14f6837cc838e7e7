package org.jixiao.report.reports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
public class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    public Report require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The newest that the unit submitted for the year before. */
    public Optional<Report> lastYears(Report report, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("region", report.regionCode());
        parameters.put("unit", report.unitCode());
        parameters.put("year", report.fiscalYear() - 1);
        return find(
                        "regionCode = :region and unitCode = :unit and fiscalYear = :year"
                                + " and status in ('SUBMITTED', 'APPROVED') and " + UnitScope.JPQL
                                + " order by id desc",
                        parameters)
                .firstResultOptional();
    }

    /** @param unit empty for all, year 0 for all */
    List<Report> page(String region, String unit, int year, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", region);
        parameters.put("unit", unit);
        parameters.put("year", year);
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:year = 0 or fiscalYear = :year) and " + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
