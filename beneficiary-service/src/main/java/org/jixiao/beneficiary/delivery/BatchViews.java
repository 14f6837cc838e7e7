package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Batches as they are shown: with what their entries add up to, and with their payments. */
@ApplicationScoped
class BatchViews {

    private final BatchRepository batches;
    private final PaymentLinks links;

    BatchViews(BatchRepository batches, PaymentLinks links) {
        this.batches = batches;
        this.links = links;
    }

    BatchView of(DeliveryBatch batch) {
        return of(List.of(batch)).get(0);
    }

    List<BatchView> of(List<DeliveryBatch> page) {
        var payments = links.of(page.stream().map(DeliveryBatch::id).toList());
        return page.stream()
                .map(batch ->
                        BatchView.of(batch, batches.totals(batch.id()), payments.getOrDefault(batch.id(), List.of())))
                .toList();
    }
}
