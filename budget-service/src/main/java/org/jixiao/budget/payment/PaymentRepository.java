package org.jixiao.budget.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;

@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

    private static final Projection<PaymentView> VIEW = new Projection<>("""
            select id, region_code, unit_code, fiscal_year, line_id, project_id, amount, paid_on, voucher_no, summary,
                reverses, corrects, indicator, period, warned_by, recorded_at
            from payment""", PaymentRepository::view);

    private static final String OF_YEAR = " and region_code = ? and unit_code = ? and fiscal_year = ? limit 1";

    private final ScopedReads reads;
    private final Statements statements;

    PaymentRepository(ScopedReads reads, Statements statements) {
        this.reads = reads;
        this.statements = statements;
    }

    Payment require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    boolean isUsed(String voucherNo, UnitYear year) {
        return statements.exists(
                "select 1 from payment where voucher_no = ?" + OF_YEAR,
                voucherNo,
                year.region(),
                year.unit(),
                year.fiscalYear());
    }

    /** Asked under the unit's head, where two payments from different lines meet. */
    void requireFresh(String voucherNo, UnitYear year) {
        if (isUsed(voucherNo, year)) {
            throw Refusal.of(
                    PaymentProblem.VOUCHER_USED,
                    "凭证号 " + voucherNo + " 在 " + year.fiscalYear() + " 年度已使用",
                    "The voucher number is used in this fiscal year already");
        }
    }

    /** By how much a payment was reversed or corrected, row by row. */
    List<Money> corrections(UUID id, UnitYear year) {
        return find(
                        "select amount from Payment where (corrects = ?1 or reverses = ?1) and regionCode = ?2"
                                + " and unitCode = ?3 and fiscalYear = ?4",
                        id,
                        year.region(),
                        year.unit(),
                        year.fiscalYear())
                .project(Money.class)
                .list();
    }

    boolean isReversed(UUID id, UnitYear year) {
        return statements.exists(
                "select 1 from payment where reverses = ?" + OF_YEAR,
                id,
                year.region(),
                year.unit(),
                year.fiscalYear());
    }

    PaymentView view(UUID id, UnitScope scope) {
        return reads.one(VIEW.in(scope).withId(id)).orElseThrow(Refusal::notFound);
    }

    List<PaymentView> page(PaymentFilter filter, UnitScope scope, PageQuery query) {
        return reads.list(VIEW.in(scope)
                .and("region_code = ?", filter.region())
                .and("unit_code = ?", filter.unit())
                .and("fiscal_year = ?", filter.fiscalYear())
                .and("project_id = ?", filter.project())
                .and("line_id = ?", filter.line())
                .and("paid_on <= ?", filter.asOf())
                .and("recorded_at <= ?", filter.knownAt())
                .page(query));
    }

    private static PaymentView view(Row row) throws SQLException {
        return new PaymentView(
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.uuid(),
                row.uuid(),
                row.money(),
                row.date(),
                row.text(),
                row.text(),
                row.uuid(),
                row.uuid(),
                row.text(),
                row.text(),
                row.uuid(),
                row.instant());
    }
}
