package org.jixiao.beneficiary.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.amendment.Changes.Leaving;
import org.jixiao.beneficiary.household.MemberDraft;
import org.jixiao.beneficiary.household.StandingHouseholds;
import org.jixiao.beneficiary.household.StandingHouseholds.Standing;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;

/** Who left a household, when and why; a record that was wrong is withdrawn by another that names it. */
@ApplicationScoped
class Departures {

    private record Departed(UUID id, UUID member, String ground) {}

    private final Projection<Departed> standing = new Projection<>(
            "select id, member_id, ground from departure", row -> new Departed(row.uuid(), row.uuid(), row.text()));

    private final ScopedReads reads;
    private final Statements statements;
    private final Caller caller;
    private final StandingHouseholds households;

    Departures(ScopedReads reads, Statements statements, Caller caller, StandingHouseholds households) {
        this.reads = reads;
        this.statements = statements;
        this.caller = caller;
        this.households = households;
    }

    /** Those whose departure is withdrawn, as they were registered. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<MemberDraft> returning(Standing household, Changes changes) {
        var returning = new ArrayList<MemberDraft>();
        for (var i = 0; i < changes.withdrawing().size(); i++) {
            var pointer = "/changes/withdrawing/" + i;
            var departed = find(household.id(), changes.withdrawing().get(i), pointer);
            returning.add(households.member(household.id(), departed.member()));
        }
        return returning;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Standing household, Amendment amendment, Changes changes, Instant at) {
        for (var id : changes.withdrawing()) {
            var departed = find(household.id(), id, "/changes/withdrawing");
            append(
                    household,
                    amendment,
                    new Row(departed.member(), departed.ground(), amendment.effectiveOn(), id),
                    at);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(Standing household, Amendment amendment, List<Leaving> leaving, Instant at) {
        for (var one : leaving) {
            append(household, amendment, new Row(one.member(), one.ground().code(), one.leftOn(), null), at);
        }
    }

    private Departed find(UUID household, UUID id, String pointer) {
        return reads.one(standing.in(caller.scope())
                        .withId(id)
                        .and(
                                "household_id = ? and withdraws is null"
                                        + " and not exists (select from departure w where w.withdraws = departure.id)",
                                household))
                .orElseThrow(() -> Refusal.invalid(List.of(new Refusal.Fault(
                        pointer, "Departure", new Text("不是本户有效的离户记录", "No standing departure of this household")))));
    }

    private record Row(UUID member, String ground, java.time.LocalDate leftOn, UUID withdraws) {}

    private void append(Standing household, Amendment amendment, Row row, Instant at) {
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>(Map.of(
                "id", id,
                "unit", household.unit(),
                "household", household.id(),
                "member", row.member(),
                "ground", row.ground(),
                "leftOn", row.leftOn().toString()));
        if (row.withdraws() != null) {
            content.put("withdraws", row.withdraws());
        }
        statements.change(
                """
                insert into departure (id, region_code, unit_code, household_id, household_version, member_id,
                    amendment_id, ground, left_on, withdraws, recorded_at, recorded_by, row_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                household.region(),
                household.unit(),
                household.id(),
                household.version() + 1,
                row.member(),
                amendment.id(),
                row.ground(),
                row.leftOn(),
                row.withdraws(),
                at,
                caller.subject(),
                Digest.ofRow(content));
    }
}
