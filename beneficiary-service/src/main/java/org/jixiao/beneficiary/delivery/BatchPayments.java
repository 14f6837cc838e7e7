package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.source.Budget;
import org.jixiao.beneficiary.source.ProjectMoney;
import org.jixiao.beneficiary.source.ProjectPayment;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/**
 * A batch and the money behind it. Budget-service is asked before the use case begins, so that no lock and no transaction
 * waits for a peer; what the act itself would refuse (a stale version, a wrong state) is not asked about.
 */
@ApplicationScoped
class BatchPayments {

    private final BatchRepository batches;
    private final BatchesNow now;
    private final Budget budget;
    private final PaymentLinks links;
    private final BatchViews views;
    private final Records records;
    private final Caller caller;

    BatchPayments(
            BatchRepository batches,
            BatchesNow now,
            Budget budget,
            PaymentLinks links,
            BatchViews views,
            Records records,
            Caller caller) {
        this.batches = batches;
        this.now = now;
        this.budget = budget;
        this.links = links;
        this.views = views;
        this.records = records;
        this.caller = caller;
    }

    /** What the batch's project has; empty where this version of the batch does not wait for its confirmation. */
    Optional<ProjectMoney> money(UUID id, String ifMatch) {
        return now.on(id, ifMatch)
                .filter(BatchesNow.State::isToConfirm)
                .map(batch -> budget.money(batch.project(), batch.fiscalYear()));
    }

    /** Empty where this version of the batch cannot be linked. */
    Optional<ProjectPayment> payment(UUID id, String ifMatch, LinkPayment request) {
        return now.on(id, ifMatch).map(batch -> budget.payment(request.payment()));
    }

    @Transactional
    BatchView link(UUID id, String ifMatch, LinkPayment request, Optional<ProjectPayment> payment) {
        var batch = batches.onVersion(id, ifMatch, caller.scope());
        batch.link(caller.subject());
        batches.getEntityManager().lock(batch, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        var paid = payment.orElseThrow(() -> Refusal.of(
                CommonProblem.STALE_VERSION, "该数据刚被更新，请重新读取后再操作", "The record has just changed; read it again"));
        var record = records.open(batch.regionCode(), batch.unitCode());
        links.require(batch, batches.totals(id).amount(), paid, request);
        links.append(batch, paid, record.at(), caller.subject());
        record.enter(new AuditEntry(
                "delivery-payment-linked",
                "delivery-batch",
                id,
                Map.of(
                        "payment", paid.id().toString(),
                        "voucherNo", paid.voucherNo(),
                        "amount", paid.amount().toString())));
        return views.of(batch);
    }
}
