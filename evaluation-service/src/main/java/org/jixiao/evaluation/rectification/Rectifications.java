package org.jixiao.evaluation.rectification;

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
class Rectifications implements PanacheRepositoryBase<Rectification, UUID> {

    /** 重点项目五年一轮: as long an open problem is carried into each list. */
    private static final int CARRIED = 5;

    /** Which are wanted; null for all. A year's list holds what earlier years have left open. */
    record Filter(String region, String unit, Integer fiscalYear) {}

    Rectification require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The newest of the same problem of the unit in the year before. */
    Optional<UUID> earlier(GiveNotice notice) {
        return find(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and problem = ?4 order by id desc",
                        notice.region(),
                        notice.unit(),
                        notice.fiscalYear() - 1,
                        notice.problem())
                .firstResultOptional()
                .map(Rectification::id);
    }

    List<Rectification> page(Filter filter, UnitScope scope, PageQuery query) {
        var conditions = new StringBuilder("id > :after and ").append(UnitScope.JPQL);
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("after", query.afterId());
        if (filter.region() != null) {
            conditions.append(" and regionCode = :region");
            parameters.put("region", filter.region());
        }
        if (filter.unit() != null) {
            conditions.append(" and unitCode = :unit");
            parameters.put("unit", filter.unit());
        }
        if (filter.fiscalYear() != null) {
            conditions.append(
                    " and (fiscalYear = :year or (fiscalYear < :year and fiscalYear >= :oldest and status <> :closed))");
            parameters.put("year", filter.fiscalYear());
            parameters.put("oldest", filter.fiscalYear() - CARRIED);
            parameters.put("closed", Rectification.Status.CLOSED);
        }
        return find(conditions + " order by id", parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
