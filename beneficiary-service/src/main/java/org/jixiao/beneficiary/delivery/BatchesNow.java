package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.web.EntityTags;

/** A glance at a batch in a transaction of its own, before an act on it begins. */
@ApplicationScoped
class BatchesNow {

    private final BatchRepository batches;
    private final Caller caller;

    BatchesNow(BatchRepository batches, Caller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    /** What has to be known of it to ask a peer. */
    record State(FactSubject project, int fiscalYear, BatchStatus status) {

        boolean isToConfirm() {
            return status == BatchStatus.SUBMITTED;
        }
    }

    /** Empty where the caller has read another version than the present one. */
    @Transactional
    Optional<State> on(UUID id, String ifMatch) {
        var batch = batches.require(id, caller.scope());
        if (ifMatch == null || !ifMatch.strip().equals(EntityTags.of(batch.version()))) {
            return Optional.empty();
        }
        var project = FactSubject.ofUnit(batch.regionCode(), batch.unitCode()).withProject(batch.projectId());
        return Optional.of(new State(project, batch.fiscalYear(), batch.status()));
    }
}
