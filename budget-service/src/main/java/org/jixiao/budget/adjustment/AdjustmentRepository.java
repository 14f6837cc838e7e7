package org.jixiao.budget.adjustment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
class AdjustmentRepository implements PanacheRepositoryBase<Adjustment, UUID> {

    private static final String ONE = "id = :id and " + UnitScope.JPQL;

    Adjustment require(UUID id, UnitScope scope) {
        return find(ONE, named(id, scope)).firstResultOptional().orElseThrow(Refusal::notFound);
    }

    /** Read without loading the adjustment, so that the year can be locked before it is. */
    UnitYear requireYear(UUID id, UnitScope scope) {
        return find("select regionCode, unitCode, fiscalYear from Adjustment where " + ONE, named(id, scope))
                .project(UnitYear.class)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Its kind never changes, so it can be asked before the year is locked. */
    boolean isCarryOver(UUID id) {
        return count("id = ?1 and kind = ?2", id, AdjustmentKind.CARRY_OVER) > 0;
    }

    Adjustment requireLocked(UUID id, UnitScope scope) {
        PanacheQuery<Adjustment> query = find(ONE, named(id, scope));
        return query.withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    List<Adjustment> page(Selection selection, PageQuery query) {
        return find(selection.jpql(), selection.parameters())
                .range(0, query.fetch() - 1)
                .list();
    }

    private static HashMap<String, Object> named(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return parameters;
    }
}
