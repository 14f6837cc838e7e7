package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.source.ProjectMoney;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** Another person confirms a batch that the project has the money for: only now the entries become deliveries. */
@ApplicationScoped
class Confirmation {

    private final BatchRepository batches;
    private final RegisterGuard guard;
    private final ProjectFunds funds;
    private final PaymentLinks links;
    private final DeliveryLedger ledger;
    private final BatchViews views;
    private final Records records;
    private final Caller caller;

    Confirmation(
            BatchRepository batches,
            RegisterGuard guard,
            ProjectFunds funds,
            PaymentLinks links,
            DeliveryLedger ledger,
            BatchViews views,
            Records records,
            Caller caller) {
        this.batches = batches;
        this.guard = guard;
        this.funds = funds;
        this.links = links;
        this.ledger = ledger;
        this.views = views;
        this.records = records;
        this.caller = caller;
    }

    /** @param money as budget-service told it; empty where the batch was not one to be confirmed when it was asked */
    @Transactional
    BatchView confirm(UUID id, String ifMatch, Optional<ProjectMoney> money) {
        var batch = batches.onVersion(id, ifMatch, caller.scope());
        var record = records.open(batch.regionCode(), batch.unitCode());
        guard.requireAdmitted(batch);
        batch.confirm(
                caller.subject(), record.at(), money.map(ProjectMoney::code).orElse(null));
        var asked = money.orElseThrow(() -> Refusal.of(
                CommonProblem.STALE_VERSION, "该数据刚被更新，请重新读取后再操作", "The record has just changed; read it again"));
        var totals = batches.totals(id);
        funds.require(batch, totals.amount(), links.linked(id), asked);
        batches.flush();
        var digest = ledger.append(batch, record.at(), caller.subject());
        record.enter(new AuditEntry("delivery-batch-confirmed", "delivery-batch", id, content(totals, asked, digest)));
        return views.of(batch);
    }

    /** What was known when it was confirmed; not every project has an official code yet. */
    private static Map<String, Object> content(EntryTotals totals, ProjectMoney asked, String digest) {
        var content = new TreeMap<String, Object>(Map.of(
                "deliveries", totals.entries(),
                "amount", totals.amount().toString(),
                "adjusted", asked.adjusted().toString(),
                "spent", asked.spent().toString(),
                "budgetKnownAt", asked.knownAt().toString(),
                "rowsDigest", digest));
        if (asked.code() != null) {
            content.put("projectCode", asked.code());
        }
        return content;
    }
}
