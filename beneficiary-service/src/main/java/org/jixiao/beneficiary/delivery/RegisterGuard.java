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

    /**
     * Households of a batch for which another programme paid on its day, to the household or to one of its persons, also
     * where that person was registered before; and those of whom another unit's benefit is not decided on.
     */
    private static final String DOUBLES = """
            with entry as (
                select household_id, member_id from delivery_entry where {scope} and batch_id = :batch),
            claimant as (
                select d.household_id, d.household_id held_by, cast(null as uuid) person from entry d
                union
                select d.household_id, same.household_id, same.id
                from entry d join member m on m.household_id = d.household_id
                    and (m.id = d.member_id or d.member_id is null and m.present)
                join member same on same.region_code = m.region_code and same.unit_code = m.unit_code
                    and same.identity_index = m.identity_index)
            select distinct c.household_id from claimant c
            join enrolment e on e.household_id = c.held_by and e.member_id is not distinct from c.person
            join programme p on p.id = e.programme_id
            where e.series_id <> :series and on_register_on(e.id, cast(:day as date))
              and exclude_one_another(cast(:code as text), string_to_array(:excludes, ','), p.code, p.excludes)
            union
            select d.household_id from entry d join enrolment e on e.household_id = d.household_id
                and (e.member_id is null or d.member_id is null or e.member_id = d.member_id)
            join clash c on c.enrolment_id = e.id
            where e.series_id = :series and %s
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

    /**
     * Who was paused on that day got nothing and so holds nothing up; a double benefit that a person found legitimate does
     * not, either.
     */
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
