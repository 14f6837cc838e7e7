package org.jixiao.evaluation.targetset;

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

@ApplicationScoped
public class TargetSets implements PanacheRepositoryBase<TargetSet, UUID> {

    /** Which sets are wanted; null for all. */
    record Filter(String region, String unit, Integer fiscalYear, UUID project) {}

    public TargetSet require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The newest sealed baseline of a project, or of the unit as a whole when there is no project. */
    public Optional<TargetSet> sealed(String region, String unit, int fiscalYear, UUID project) {
        var parameters = new HashMap<String, Object>(
                Map.of("region", region, "unit", unit, "year", fiscalYear, "sealed", TargetSet.Status.SEALED));
        if (project != null) {
            parameters.put("project", project);
        }
        return find(
                        "regionCode = :region and unitCode = :unit and fiscalYear = :year and status = :sealed and "
                                + (project == null ? "project is null" : "project = :project")
                                + " order by baseline desc",
                        parameters)
                .firstResultOptional();
    }

    /** All of a unit's year with their indicators, the unit's own first, each with its baselines from the oldest. */
    public List<TargetSet> ofYear(String region, String unit, int fiscalYear) {
        return list(
                "select distinct s from TargetSet s left join fetch s.indicators"
                        + " where s.regionCode = ?1 and s.unitCode = ?2 and s.fiscalYear = ?3"
                        + " order by s.project nulls first, s.baseline, s.id",
                region,
                unit,
                fiscalYear);
    }

    /** Every sealed baseline of the same promise-maker and year, the oldest first. */
    public List<TargetSet> sealedBaselines(TargetSet of) {
        var parameters = new HashMap<String, Object>(Map.of(
                "region",
                of.regionCode(),
                "unit",
                of.unitCode(),
                "year",
                of.fiscalYear(),
                "sealed",
                TargetSet.Status.SEALED));
        if (of.project() != null) {
            parameters.put("project", of.project());
        }
        return list(
                "regionCode = :region and unitCode = :unit and fiscalYear = :year and status = :sealed and "
                        + (of.project() == null ? "project is null" : "project = :project") + " order by baseline",
                parameters);
    }

    /** Whether a later baseline was begun that was not rejected. */
    boolean isFollowed(TargetSet sealed) {
        return count("previousSet = ?1 and status <> ?2", sealed.id(), TargetSet.Status.REJECTED) > 0;
    }

    boolean exists(DraftTargetSet draft) {
        return draft.project() == null
                ? count(
                                "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and project is null and status <> 'REJECTED'",
                                draft.region(),
                                draft.unit(),
                                draft.fiscalYear())
                        > 0
                : count(
                                "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and project = ?4 and status <> 'REJECTED'",
                                draft.region(),
                                draft.unit(),
                                draft.fiscalYear(),
                                draft.project())
                        > 0;
    }

    List<TargetSet> page(Filter filter, UnitScope scope, PageQuery query) {
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
