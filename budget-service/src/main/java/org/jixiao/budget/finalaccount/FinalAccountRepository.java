package org.jixiao.budget.finalaccount;

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
import org.jixiao.facts.FactQuestion;

@ApplicationScoped
class FinalAccountRepository implements PanacheRepositoryBase<FinalAccount, UUID> {

    private static final String ONE = "id = :id and " + UnitScope.JPQL;

    FinalAccount require(UUID id, UnitScope scope) {
        return find(ONE, named(id, scope)).firstResultOptional().orElseThrow(Refusal::notFound);
    }

    /** Read without loading the account, so that the year can be locked before it is. */
    UnitYear requireYear(UUID id, UnitScope scope) {
        return find("select regionCode, unitCode, fiscalYear from FinalAccount where " + ONE, named(id, scope))
                .project(UnitYear.class)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    FinalAccount requireLocked(UUID id, UnitScope scope) {
        PanacheQuery<FinalAccount> query = find(ONE, named(id, scope));
        return query.withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    boolean isApproved(UnitYear year) {
        return count(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and status = ?4",
                        year.region(),
                        year.unit(),
                        year.fiscalYear(),
                        FinalAccount.Status.APPROVED)
                > 0;
    }

    /** That of the question's year, as far as it was approved by the instant; a year's account has no earlier state. */
    Optional<FinalAccount> approved(FactQuestion question) {
        var parameters = new HashMap<>(question.scope().parameters());
        parameters.put("region", question.subject().region());
        parameters.put("unit", question.subject().unit());
        parameters.put("fiscalYear", question.fiscalYear());
        parameters.put("knownAt", question.knownAt());
        return find(
                        "regionCode = :region and unitCode = :unit and fiscalYear = :fiscalYear"
                                + " and approvedAt <= :knownAt and " + UnitScope.JPQL,
                        parameters)
                .firstResultOptional();
    }

    List<FinalAccount> page(Selection selection, PageQuery query) {
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
