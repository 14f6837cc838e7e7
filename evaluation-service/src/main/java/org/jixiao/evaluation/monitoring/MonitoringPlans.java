package org.jixiao.evaluation.monitoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.targetset.TargetSet;

@ApplicationScoped
class MonitoringPlans implements PanacheRepositoryBase<MonitoringPlan, UUID> {

    MonitoringPlan require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    Optional<MonitoringPlan> approved(TargetSet targets) {
        return find(
                        "targetSetId = ?1 and regionCode = ?2 and unitCode = ?3 and status = ?4 order by decidedAt desc",
                        targets.id(),
                        targets.regionCode(),
                        targets.unitCode(),
                        MonitoringPlan.Status.APPROVED)
                .firstResultOptional();
    }

    List<MonitoringPlan> page(UUID targetSet, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        var condition = "id > :after and " + UnitScope.JPQL;
        if (targetSet != null) {
            condition += " and targetSetId = :targetSet";
            parameters.put("targetSet", targetSet);
        }
        return find(condition + " order by id", parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
