package org.jixiao.evaluation.selfevaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.targetset.TargetSet;

@ApplicationScoped
class SelfEvaluations implements PanacheRepositoryBase<SelfEvaluation, UUID> {

    /** Which are wanted; null for all. */
    record Filter(String region, String unit, Integer fiscalYear, UUID project) {}

    SelfEvaluation require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Returned by the unit's approver, or not passed by a confirmed finance review: the unit may begin anew. */
    boolean isReopened(SelfEvaluation evaluation) {
        return evaluation.isReturned()
                || !getEntityManager()
                        .createNativeQuery("select 1 from review where self_evaluation_id = :id"
                                + " and status = 'CONFIRMED' and opinion = 'FAILED'")
                        .setParameter("id", evaluation.id())
                        .getResultList()
                        .isEmpty();
    }

    /** The latest attempt for the same project or unit and year. */
    Optional<SelfEvaluation> latest(TargetSet targets) {
        var parameters = new HashMap<String, Object>(
                Map.of("region", targets.regionCode(), "unit", targets.unitCode(), "year", targets.fiscalYear()));
        if (targets.project() != null) {
            parameters.put("project", targets.project());
        }
        return find(
                        "regionCode = :region and unitCode = :unit and fiscalYear = :year and "
                                + (targets.project() == null ? "project is null" : "project = :project")
                                + " order by attempt desc",
                        parameters)
                .firstResultOptional();
    }

    List<SelfEvaluation> page(Filter filter, UnitScope scope, PageQuery query) {
        var conditions = new StringBuilder("id > :after and ").append(UnitScope.JPQL);
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        add(conditions, parameters, "regionCode", filter.region());
        add(conditions, parameters, "unitCode", filter.unit());
        add(conditions, parameters, "fiscalYear", filter.fiscalYear());
        add(conditions, parameters, "project", filter.project());
        return find(conditions + " order by id", parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    private static void add(StringBuilder conditions, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            conditions.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }
}
