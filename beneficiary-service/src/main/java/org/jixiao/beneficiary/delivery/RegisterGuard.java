package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.beneficiary.enrolment.Register;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/**
 * A batch lies between its choice and its confirmation; whom a person stops meanwhile must not get anything by it.
 * Asked again under the head of the chain, where no decision on the register can be on its way.
 */
@ApplicationScoped
class RegisterGuard {

    private final Register register;
    private final ProgrammeRepository programmes;
    private final ScopedRows rows;
    private final Caller caller;

    RegisterGuard(Register register, ProgrammeRepository programmes, ScopedRows rows, Caller caller) {
        this.register = register;
        this.programmes = programmes;
        this.rows = rows;
        this.caller = caller;
    }

    void requireAdmitted(DeliveryBatch batch) {
        var programme = programmes.require(batch.programmeId(), caller.scope());
        var standing = register.of(programme, batch.deliveredOn());
        var stopped = new AtomicInteger();
        rows.each(
                "select household_id, member_id from delivery_entry where {scope} and batch_id = :batch",
                Map.of("batch", batch.id()),
                caller.scope(),
                row -> {
                    var key = new Beneficiary.Key(row.get(0, UUID.class), row.get(1, UUID.class));
                    if (!standing.admits(programme, key)) {
                        stopped.incrementAndGet();
                    }
                });
        if (stopped.get() > 0) {
            throw Refusal.of(
                    DeliveryProblem.NOT_ON_REGISTER,
                    "本批次有 " + stopped + " 条明细的对象已暂停、退出或不在册，请清空后重新登记",
                    stopped + " entries are for somebody who was paused, has left or is not enrolled",
                    Map.of("entries", stopped.get()));
        }
    }
}
