package org.jixiao.evaluation.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

@ApplicationScoped
public class Measurements implements PanacheRepositoryBase<Measurement, UUID> {

    Measurement require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    Optional<MeasurementDecision> decision(Measurement measurement, UnitScope scope) {
        return decisions(List.of(measurement), scope).values().stream().findFirst();
    }

    Map<UUID, MeasurementDecision> decisions(List<Measurement> measurements, UnitScope scope) {
        var decisions = new HashMap<UUID, MeasurementDecision>();
        if (!measurements.isEmpty()) {
            var query = getEntityManager()
                    .createQuery(
                            "from MeasurementDecision where measurementId in :ids and " + UnitScope.JPQL,
                            MeasurementDecision.class)
                    .setParameter(
                            "ids", measurements.stream().map(Measurement::id).toList());
            scope.parameters().forEach(query::setParameter);
            query.getResultList().forEach(decision -> decisions.put(decision.measurementId(), decision));
        }
        return decisions;
    }

    /**
     * What counts, by indicator: the latest that was read, or typed and confirmed by a second person, for this baseline of
     * the targets or for another one. An indicator keeps its lineage across baselines and measures the same in all.
     */
    public Map<UUID, Measurement> confirmed(TargetSet set) {
        var byLineage = new HashMap<UUID, Measurement>();
        getEntityManager()
                .createQuery(
                        "select i.lineage, m from Measurement m join Indicator i on i.id = m.indicatorId"
                                + " where m.fiscalYear = ?1 and i.lineage in ?2"
                                + " and m.regionCode = ?3 and m.unitCode = ?4 and (m.bound = true or exists"
                                + " (select 1 from MeasurementDecision d where d.fiscalYear = ?1"
                                + " and d.regionCode = ?3 and d.unitCode = ?4"
                                + " and d.measurementId = m.id and d.confirmed = true)) order by m.recordedAt, m.id",
                        Object[].class)
                .setParameter(1, set.fiscalYear())
                .setParameter(
                        2, set.indicators().stream().map(Indicator::lineage).toList())
                .setParameter(3, set.regionCode())
                .setParameter(4, set.unitCode())
                .getResultList()
                .forEach(row -> byLineage.put((UUID) row[0], (Measurement) row[1]));
        var latest = new LinkedHashMap<UUID, Measurement>();
        set.indicators().stream()
                .filter(indicator -> byLineage.containsKey(indicator.lineage()))
                .forEach(indicator -> latest.put(indicator.id(), byLineage.get(indicator.lineage())));
        return latest;
    }

    /** The last one of each indicator, under whichever baseline and whatever a second person said of it. */
    public Map<UUID, MeasurementView> newest(TargetSet set, UnitScope scope) {
        var byLineage = new HashMap<UUID, Measurement>();
        getEntityManager()
                .createQuery(
                        "select i.lineage, m from Measurement m join Indicator i on i.id = m.indicatorId"
                                + " where m.fiscalYear = ?1 and i.lineage in ?2 and m.regionCode = ?3"
                                + " and m.unitCode = ?4 order by m.recordedAt, m.id",
                        Object[].class)
                .setParameter(1, set.fiscalYear())
                .setParameter(
                        2, set.indicators().stream().map(Indicator::lineage).toList())
                .setParameter(3, set.regionCode())
                .setParameter(4, set.unitCode())
                .getResultList()
                .forEach(row -> byLineage.put((UUID) row[0], (Measurement) row[1]));
        var decisions = decisions(List.copyOf(byLineage.values()), scope);
        var newest = new HashMap<UUID, MeasurementView>();
        set.indicators().stream()
                .filter(indicator -> byLineage.containsKey(indicator.lineage()))
                .forEach(indicator -> {
                    var last = byLineage.get(indicator.lineage());
                    newest.put(
                            indicator.id(),
                            MeasurementView.of(last, decisions.get(last.id()), MeasurementView.Behind.NOTHING, null));
                });
        return newest;
    }

    List<Measurement> page(UUID targetSet, UUID indicator, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("set", targetSet);
        var ofIndicator = "";
        if (indicator != null) {
            ofIndicator = " and indicatorId = :indicator";
            parameters.put("indicator", indicator);
        }
        return find(
                        "id > :after and targetSetId = :set" + ofIndicator + " and " + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
