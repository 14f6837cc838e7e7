package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.beneficiary.clash.UndecidedDoubles;
import org.jixiao.beneficiary.enrolment.Register;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.Programme;
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

    /** Households of one refusal that are named; the rest is found when these are settled. */
    private static final int NAMED = 50;

    private static final String DOUBLES = """
            select distinct d.household_id from (
                select household_id, member_id from delivery_entry where {scope} and batch_id = :batch) d
            where exists (
                select from enrolment e join programme p on p.id = e.programme_id
                where e.household_id = d.household_id and e.series_id <> :series and e.status <> 'paused'
                  and (e.member_id is null or d.member_id is null or e.member_id = d.member_id)
                  and e.from_day <= cast(:day as date) and enrolled_after(e.id, e.status, cast(:day as date))
                  and exclude_one_another(cast(:code as text), string_to_array(:excludes, ','), p.code, p.excludes))
              or exists (
                select from clash c join enrolment e on e.id = c.enrolment_id
                where e.household_id = d.household_id and e.series_id = :series
                  and (e.member_id is null or d.member_id is null or e.member_id = d.member_id) and %s)
            order by 1""".formatted(UndecidedDoubles.UNDECIDED);

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
        requireNoDoubles(batch, programme);
    }

    /** Who is paused gets nothing and so holds nothing up; a double benefit that a person found legitimate does not, either. */
    private void requireNoDoubles(DeliveryBatch batch, Programme programme) {
        var parameters = new HashMap<String, Object>();
        parameters.put("batch", batch.id());
        parameters.put("series", programme.seriesId());
        parameters.put("code", programme.code());
        parameters.put("excludes", String.join(",", programme.enrolment().excludes()));
        parameters.put("day", batch.deliveredOn());
        var households = rows.list(DOUBLES, parameters).stream()
                .map(row -> row.get(0, UUID.class).toString())
                .toList();
        if (!households.isEmpty()) {
            throw Refusal.of(
                    DeliveryProblem.DOUBLE_BENEFIT,
                    "本批次有 " + households.size() + " 户同时享受互斥的补助，或疑似重复享受尚未核实，请清空后重新登记",
                    households.size() + " households have a benefit that excludes this one, or may have one elsewhere",
                    Map.of("households", households.subList(0, Math.min(NAMED, households.size()))));
        }
    }
}
