package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.Dates;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.beneficiary.source.ProjectPayment;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/** Which payments of budget-service paid for which batch: appended, never changed. */
@ApplicationScoped
class PaymentLinks {

    private final Statements statements;
    private final ScopedRows rows;

    PaymentLinks(Statements statements, ScopedRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    /** Each batch's payments, in the order of their linking; a batch without any is not in the map. */
    Map<UUID, List<LinkedPayment>> of(Collection<UUID> batches) {
        var links = new HashMap<UUID, List<LinkedPayment>>();
        if (batches.isEmpty()) {
            return links;
        }
        for (var row : rows.list(
                "select batch_id, payment_id, voucher_no, amount, paid_on from delivery_payment"
                        + " where {scope} and batch_id in (:batches) order by id",
                Map.of("batches", batches))) {
            links.computeIfAbsent(row.get(0, UUID.class), batch -> new ArrayList<>())
                    .add(new LinkedPayment(
                            row.get(1, UUID.class),
                            row.get(2, String.class),
                            new Money(row.get(3, BigDecimal.class)),
                            Dates.of(row.get(4))));
        }
        return links;
    }

    Money linked(UUID batch) {
        return of(List.of(batch)).getOrDefault(batch, List.of()).stream()
                .map(LinkedPayment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** A payment pays for a batch as a whole or for a part of it, and for no other batch. */
    void require(DeliveryBatch batch, Money total, ProjectPayment payment, LinkPayment request) {
        if (!batch.projectId().equals(payment.project())) {
            throw Refusal.of(
                    DeliveryProblem.WRONG_PROJECT,
                    "该支付属于另一项目，不能关联本批次",
                    "The payment belongs to another project than the batch");
        }
        if (!request.voucherNo().equals(payment.voucherNo())) {
            throw Refusal.of(
                    DeliveryProblem.WRONG_VOUCHER,
                    "凭证号与支付台账不符：" + payment.voucherNo(),
                    "The payment's voucher number is " + payment.voucherNo(),
                    Map.of("voucherNo", payment.voucherNo()));
        }
        requireFree(batch, payment.id());
        var left = total.minus(linked(batch.id()));
        if (!payment.amount().isPositive() || payment.amount().exceeds(left)) {
            throw Refusal.of(
                    DeliveryProblem.OVERPAID,
                    "该笔支付 " + payment.amount() + " 元，批次尚未支付的为 " + left + " 元",
                    "The payment is of " + payment.amount() + ", the batch has " + left + " left to be paid",
                    Map.of("payment", payment.amount(), "left", left));
        }
    }

    private void requireFree(DeliveryBatch batch, UUID payment) {
        if (!rows.list(
                        "select 1 from delivery_payment where {scope} and region_code = :region and unit_code = :unit"
                                + " and payment_id = :payment",
                        Map.of("region", batch.regionCode(), "unit", batch.unitCode(), "payment", payment))
                .isEmpty()) {
            throw Refusal.of(DeliveryProblem.ALREADY_LINKED, "该支付已关联发放批次", "The payment is linked to a batch already");
        }
    }

    void append(DeliveryBatch batch, ProjectPayment payment, Instant at, String by) {
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>(Map.of(
                "id", id,
                "batch", batch.id(),
                "programme", batch.programmeId(),
                "project", batch.projectId(),
                "payment", payment.id(),
                "voucherNo", payment.voucherNo(),
                "amount", payment.amount().toString(),
                "paidOn", payment.paidOn()));
        statements.change(
                """
                insert into delivery_payment (id, fiscal_year, region_code, unit_code, batch_id, programme_id,
                    project_id, payment_id, voucher_no, amount, paid_on, recorded_at, recorded_by, row_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                batch.fiscalYear(),
                batch.regionCode(),
                batch.unitCode(),
                batch.id(),
                batch.programmeId(),
                batch.projectId(),
                payment.id(),
                payment.voucherNo(),
                payment.amount().yuan(),
                payment.paidOn(),
                at,
                by,
                Digest.ofRow(content));
    }
}
