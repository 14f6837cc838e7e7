package org.jixiao.budget.line;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
public class BudgetLineRepository implements PanacheRepositoryBase<BudgetLine, UUID> {

    /** Whose line it is, read without loading it, so that the year can be locked before the line is. */
    public UnitYear requireYear(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find(
                        "select regionCode, unitCode, fiscalYear from BudgetLine where id = :id and " + UnitScope.JPQL,
                        parameters)
                .project(UnitYear.class)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The lines of the approved budget; their balances are the present ones. */
    public List<BudgetView.LineView> approved(UnitYear year) {
        return find(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and inForce = true order by id",
                        year.region(),
                        year.unit(),
                        year.fiscalYear())
                .stream()
                .map(BudgetLine::view)
                .toList();
    }

    public BudgetLine requireLocked(UUID id, UnitYear year) {
        return requireLocked(List.of(id), year).get(0);
    }

    /** Lines of one unit and year, locked in the order of their ids; a missing one is a 404. */
    public List<BudgetLine> requireLocked(Collection<UUID> ids, UnitYear year) {
        var lines = find(
                        "id in ?1 and regionCode = ?2 and unitCode = ?3 and fiscalYear = ?4 order by id",
                        ids,
                        year.region(),
                        year.unit(),
                        year.fiscalYear())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (lines.size() < ids.size()) {
            throw Refusal.notFound();
        }
        return lines;
    }
}
