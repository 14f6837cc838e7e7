package org.jixiao.budget.unit;

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
public class BudgetUnitRepository implements PanacheRepositoryBase<BudgetUnit, UUID> {

    BudgetUnit require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    public Optional<BudgetUnit> ofCode(String region, String code) {
        return find("regionCode = ?1 and unitCode = ?2", region, code).firstResultOptional();
    }

    /** @param region and code: empty for all */
    List<BudgetUnit> page(String region, String code, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", region);
        parameters.put("code", code);
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:code = '' or unitCode = :code)"
                                + " and " + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }
}
