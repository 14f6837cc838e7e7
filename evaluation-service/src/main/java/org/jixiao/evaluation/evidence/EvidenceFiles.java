package org.jixiao.evaluation.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

@ApplicationScoped
public class EvidenceFiles implements PanacheRepositoryBase<EvidenceFile, UUID> {

    EvidenceFile require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The same content behind the same indicator for the same step: handing it in again changes nothing. */
    Optional<EvidenceFile> same(Indicator indicator, EvidenceStage stage, String digest, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("lineage", indicator.lineage());
        parameters.put("stage", stage);
        parameters.put("digest", digest);
        return find("lineage = :lineage and stage = :stage and digest = :digest and " + UnitScope.JPQL, parameters)
                .firstResultOptional();
    }

    /** Whether every one of these files stands behind the indicator, under whichever baseline. */
    public boolean areBehind(Indicator indicator, Collection<UUID> files, UnitScope scope) {
        if (files.isEmpty()) {
            return true;
        }
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("lineage", indicator.lineage());
        parameters.put("files", files);
        return count("lineage = :lineage and id in :files and " + UnitScope.JPQL, parameters) == files.size();
    }

    /** @param indicator null for those of all its indicators */
    List<EvidenceFile> page(TargetSet set, UUID indicator, EvidenceStage stage, PageQuery query) {
        var parameters = new HashMap<String, Object>();
        parameters.put("after", query.afterId());
        parameters.put("region", set.regionCode());
        parameters.put("unit", set.unitCode());
        parameters.put(
                "lineages",
                set.indicators().stream()
                        .filter(each -> indicator == null || each.id().equals(indicator))
                        .map(Indicator::lineage)
                        .toList());
        var ofStage = "";
        if (stage != null) {
            ofStage = " and stage = :stage";
            parameters.put("stage", stage);
        }
        return find(
                        "id > :after and regionCode = :region and unitCode = :unit and lineage in :lineages" + ofStage
                                + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
