package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.workflow.ReturnForCorrection;

@ApplicationScoped
class BatchService {

    private final BatchRepository batches;
    private final ProgrammeRepository programmes;
    private final EntryChooser chooser;
    private final EntryWriter writer;
    private final RegisterGuard guard;
    private final DeliveryLedger ledger;
    private final BatchViews views;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    BatchService(
            BatchRepository batches,
            ProgrammeRepository programmes,
            EntryChooser chooser,
            EntryWriter writer,
            RegisterGuard guard,
            DeliveryLedger ledger,
            BatchViews views,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.batches = batches;
        this.programmes = programmes;
        this.chooser = chooser;
        this.writer = writer;
        this.guard = guard;
        this.ledger = ledger;
        this.views = views;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    BatchView create(CreateBatch request) {
        var programme = programmes.require(request.programme(), caller.scope());
        var batch = DeliveryBatch.drafted(UuidV7.next(), programme, request, caller.subject());
        batches.persist(batch);
        return entered(batch, "delivery-batch-drafted", Map.of("programme", programme.code()));
    }

    @Transactional
    BatchView add(UUID id, String ifMatch, AddEntries request) {
        request.check();
        var batch = changed(id, ifMatch);
        var programme = programmes.require(batch.programmeId(), caller.scope());
        var plans = chooser.choose(batch, programme, request);
        writer.write(batch, plans);
        return entered(batch, "delivery-entries-added", Map.of("entries", plans.size()));
    }

    @Transactional
    BatchView clear(UUID id, String ifMatch) {
        var batch = changed(id, ifMatch);
        batches.clear(id);
        return entered(batch, "delivery-entries-cleared", Map.of());
    }

    @Transactional
    BatchView submit(UUID id, String ifMatch) {
        var batch = onVersion(id, ifMatch);
        guard.requireAdmitted(batch);
        var totals = batches.totals(id);
        batch.submit(caller.subject(), totals.entries(), day.today());
        return entered(
                batch,
                "delivery-batch-submitted",
                Map.of("entries", totals.entries(), "amount", totals.amount().toString()));
    }

    @Transactional
    BatchView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var batch = onVersion(id, ifMatch);
        var record = records.open(batch.regionCode(), batch.unitCode());
        batch.sendBack(caller.subject(), record.at(), request.reason());
        batches.flush();
        record.enter(
                new AuditEntry("delivery-batch-returned", "delivery-batch", id, Map.of("reason", request.reason())));
        return views.of(batch);
    }

    @Transactional
    BatchView get(UUID id) {
        return views.of(batches.require(id, caller.scope()));
    }

    @Transactional
    List<BatchView> page(BatchFilter filter, PageQuery query) {
        return views.of(batches.page(filter, caller.scope(), query));
    }

    @Transactional
    List<DeliveryView> entries(UUID id, PageQuery query) {
        return ledger.entries(batches.require(id, caller.scope()), query);
    }

    private DeliveryBatch onVersion(UUID id, String ifMatch) {
        return batches.onVersion(id, ifMatch, caller.scope());
    }

    private DeliveryBatch changed(UUID id, String ifMatch) {
        var batch = onVersion(id, ifMatch);
        batch.change(caller.subject());
        batches.getEntityManager().lock(batch, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return batch;
    }

    private BatchView entered(DeliveryBatch batch, String act, Map<String, ?> content) {
        batches.flush();
        records.open(batch.regionCode(), batch.unitCode())
                .enter(new AuditEntry(act, "delivery-batch", batch.id(), content));
        return views.of(batch);
    }
}
