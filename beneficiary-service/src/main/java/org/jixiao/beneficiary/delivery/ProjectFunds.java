package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.beneficiary.source.ProjectMoney;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/**
 * Whether a project has the money for a batch: its adjusted budget, less what was paid, less what other confirmed
 * batches have yet to be paid. What was already paid for this very batch, and is linked to it, needs no money again.
 */
@ApplicationScoped
class ProjectFunds {

    private static final String UNPAID = """
            select cast(coalesce(sum(greatest(owed - paid, 0)), 0) as numeric(18, 2)) from (
                select coalesce((select sum(d.amount) from delivery d
                        where d.fiscal_year = delivery_batch.fiscal_year and d.batch_id = delivery_batch.id
                          and not exists (select from delivery_void v
                              where v.fiscal_year = d.fiscal_year and v.delivery_id = d.id)), 0) owed,
                    coalesce((select sum(p.amount) from delivery_payment p
                        where p.batch_id = delivery_batch.id), 0) paid
                from delivery_batch
                where {scope} and status = 'confirmed' and region_code = :region and unit_code = :unit
                  and fiscal_year = :year and project_id = :project and id <> :batch) other""";

    private final ScopedRows rows;

    ProjectFunds(ScopedRows rows) {
        this.rows = rows;
    }

    /** Under the unit's head, so that no other batch of the project is being confirmed meanwhile. */
    void require(DeliveryBatch batch, Money total, Money linked, ProjectMoney money) {
        if (linked.exceeds(total)) {
            throw Refusal.of(
                    DeliveryProblem.OVERPAID,
                    "已关联支付 " + linked + " 元，超过批次金额 " + total + " 元",
                    "The payments of " + linked + " exceed the batch's " + total,
                    Map.of("linked", linked, "amount", total));
        }
        var unpaid = unpaid(batch);
        var left = money.adjusted().minus(money.spent()).minus(unpaid);
        var needed = total.minus(linked);
        if (needed.exceeds(left) && needed.isPositive()) {
            var facts = new TreeMap<String, Object>(Map.of("needed", needed, "left", left, "unpaid", unpaid));
            facts.put("adjusted", money.adjusted());
            facts.put("spent", money.spent());
            throw Refusal.of(
                    DeliveryProblem.NOT_ENOUGH_MONEY,
                    "本批次需要 " + needed + " 元，项目可用 " + left + " 元（调整预算 " + money.adjusted() + " 元，已支付 " + money.spent()
                            + " 元，其他批次已确认未支付 " + unpaid + " 元）；如款项已先行支付，请先关联该笔支付",
                    "The batch needs " + needed + ", the project has " + left
                            + " left; a payment already made is linked first",
                    facts);
        }
    }

    private Money unpaid(DeliveryBatch batch) {
        return new Money(rows.list(
                        UNPAID,
                        Map.of(
                                "region", batch.regionCode(),
                                "unit", batch.unitCode(),
                                "year", batch.fiscalYear(),
                                "project", batch.projectId(),
                                "batch", batch.id()))
                .get(0)
                .get(0, BigDecimal.class));
    }
}
