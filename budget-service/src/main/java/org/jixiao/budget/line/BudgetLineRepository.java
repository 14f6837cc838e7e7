package org.jixiao.budget.line;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;

@ApplicationScoped
public class BudgetLineRepository implements PanacheRepositoryBase<BudgetLine, UUID> {

    private static final Projection<UnitYear> YEAR = new Projection<>(
            "select region_code, unit_code, fiscal_year from budget_line",
            row -> new UnitYear(row.text(), row.text(), row.integer()));

    private final ScopedReads reads;

    BudgetLineRepository(ScopedReads reads) {
        this.reads = reads;
    }

    /** Whose line it is, read without loading it, so that the year can be locked before the line is. */
    public UnitYear requireYear(UUID id, UnitScope scope) {
        return reads.one(YEAR.in(scope).withId(id)).orElseThrow(Refusal::notFound);
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

    /** By its id alone, which JPA asks without translating a query first. */
    public BudgetLine requireLocked(UUID id, UnitYear year) {
        var line = getEntityManager().find(BudgetLine.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (line == null || !line.year().equals(year)) {
            throw Refusal.notFound();
        }
        return line;
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
