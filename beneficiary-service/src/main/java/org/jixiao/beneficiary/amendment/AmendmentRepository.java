package org.jixiao.beneficiary.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
class AmendmentRepository implements PanacheRepositoryBase<Amendment, UUID> {

    /** What a list is narrowed to; an empty text does not narrow. */
    record Filter(String region, String unit, String status) {}

    Amendment require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    boolean waits(UUID household) {
        return count("householdId = ?1 and status = 'proposed'", household) > 0;
    }

    List<Amendment> page(Filter filter, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", filter.region());
        parameters.put("unit", filter.unit());
        parameters.put("status", filter.status());
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:status = '' or status = :status) and " + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
