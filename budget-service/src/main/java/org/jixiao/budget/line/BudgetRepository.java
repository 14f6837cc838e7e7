package org.jixiao.budget.line;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
class BudgetRepository implements PanacheRepositoryBase<Budget, UUID> {

    Budget require(UUID id, UnitScope scope) {
        return inScope(id, scope).firstResultOptional().orElseThrow(Refusal::notFound);
    }

    /** Read without loading the budget, so that the year can be locked before the budget is. */
    UnitYear requireYear(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find(
                        "select regionCode, unitCode, fiscalYear from Budget where id = :id and " + UnitScope.JPQL,
                        parameters)
                .project(UnitYear.class)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    Budget requireLocked(UUID id, UnitScope scope) {
        return inScope(id, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    Optional<Budget> approvedLocked(UnitYear year) {
        return find(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and status = ?4",
                        year.region(),
                        year.unit(),
                        year.fiscalYear(),
                        Budget.Status.APPROVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isApproved(UnitYear year) {
        return count(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and status = ?4",
                        year.region(),
                        year.unit(),
                        year.fiscalYear(),
                        Budget.Status.APPROVED)
                > 0;
    }

    /** A final account of a year that was not kept here stands for it. */
    boolean isAccounted(UnitYear year) {
        return !getEntityManager()
                .createNativeQuery("""
                        select id from final_account
                        where region_code = ?1 and unit_code = ?2 and fiscal_year = ?3 and approved_at is not null""")
                .setParameter(1, year.region())
                .setParameter(2, year.unit())
                .setParameter(3, year.fiscalYear())
                .getResultList()
                .isEmpty();
    }

    List<Budget> page(Selection selection, PageQuery query) {
        return find(selection.jpql(), selection.parameters())
                .range(0, query.fetch() - 1)
                .list();
    }

    private PanacheQuery<Budget> inScope(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters);
    }
}
