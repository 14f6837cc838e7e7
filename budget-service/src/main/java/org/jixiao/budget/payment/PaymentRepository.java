package org.jixiao.budget.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

    Payment require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    boolean isUsed(String voucherNo, UnitYear year) {
        return count(
                        "voucherNo = ?1 and regionCode = ?2 and unitCode = ?3 and fiscalYear = ?4",
                        voucherNo,
                        year.region(),
                        year.unit(),
                        year.fiscalYear())
                > 0;
    }

    boolean isReversed(UUID id, UnitYear year) {
        return count(
                        "reverses = ?1 and regionCode = ?2 and unitCode = ?3 and fiscalYear = ?4",
                        id,
                        year.region(),
                        year.unit(),
                        year.fiscalYear())
                > 0;
    }

    List<Payment> page(Selection selection, PageQuery query) {
        return find(selection.jpql(), selection.parameters())
                .range(0, query.fetch() - 1)
                .list();
    }
}
