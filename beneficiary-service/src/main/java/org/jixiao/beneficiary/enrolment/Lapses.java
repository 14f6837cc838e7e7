package org.jixiao.beneficiary.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.beneficiary.condition.Conditions;
import org.jixiao.beneficiary.condition.Population;
import org.jixiao.beneficiary.condition.RegisteredHousehold;
import org.jixiao.beneficiary.programme.Eligible;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/** Finds who is on the register and would not come on it today. */
@ApplicationScoped
class Lapses {

    private final EnrolmentRepository enrolments;
    private final ProgrammeRepository programmes;
    private final Population population;
    private final Eligible eligible;
    private final Statements statements;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    Lapses(
            EnrolmentRepository enrolments,
            ProgrammeRepository programmes,
            Population population,
            Eligible eligible,
            Statements statements,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.population = population;
        this.eligible = eligible;
        this.statements = statements;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    private record Lapse(LapseReason reason, List<String> conditions) {}

    int propose(String region, String unit) {
        var enrolled = enrolments.list(
                "regionCode = ?1 and unitCode = ?2 and status = ?3", region, unit, EnrolmentStatus.ENROLLED.code());
        var now = registered(region, unit, enrolled);
        var newest = new HashMap<UUID, Programme>();
        var proposed = 0;
        for (var enrolment : enrolled) {
            var programme = newest.computeIfAbsent(enrolment.seriesId(), programmes::newestApproved);
            var lapse = lapse(enrolment, now.get(enrolment.householdId()), eligible.conditions(programme));
            proposed += lapse.filter(found -> isNew(enrolment, found)).isPresent() ? 1 : 0;
        }
        if (proposed > 0) {
            records.open(region, unit)
                    .enter(new AuditEntry(
                            "enrolment-lapses-proposed",
                            "enrolment-comparison",
                            UuidV7.next(),
                            Map.of("proposed", proposed)));
        }
        return proposed;
    }

    private Map<UUID, RegisteredHousehold> registered(String region, String unit, List<Enrolment> enrolled) {
        var now = new HashMap<UUID, RegisteredHousehold>();
        var households =
                enrolled.stream().map(Enrolment::householdId).distinct().toList();
        if (!households.isEmpty()) {
            var today = new AsRegistered(region, unit, null, day.today(), AsRegistered.ALWAYS, caller.scope());
            population.each(today.ofHouseholds(households), household -> now.put(household.id(), household));
        }
        return now;
    }

    private Optional<Lapse> lapse(Enrolment enrolment, RegisteredHousehold household, Conditions conditions) {
        if (household == null) {
            return Optional.of(new Lapse(LapseReason.LEFT_HOUSEHOLD, List.of()));
        }
        if (enrolment.memberId() == null) {
            return conditions.admitAnyOf(household)
                    ? Optional.empty()
                    : Optional.of(lapse(conditions.unmet(household)));
        }
        var member = household.members().stream()
                .filter(one -> one.id().equals(enrolment.memberId()))
                .findFirst();
        if (member.isEmpty()) {
            return Optional.of(new Lapse(
                    isDead(enrolment.memberId()) ? LapseReason.DECEASED : LapseReason.LEFT_HOUSEHOLD, List.of()));
        }
        var unmet = conditions.unmet(household, member.get());
        return unmet.codes().isEmpty() ? Optional.empty() : Optional.of(lapse(unmet));
    }

    /** As the register of households has it; a record that was withdrawn does not count. */
    private boolean isDead(UUID member) {
        return statements.exists("""
                select 1 from departure d where d.member_id = ? and d.ground = 'death' and d.withdraws is null
                    and not exists (select from departure w where w.withdraws = d.id)""", member);
    }

    private static Lapse lapse(Conditions.Unmet unmet) {
        return new Lapse(unmet.isByAge() ? LapseReason.AGE : LapseReason.CONDITIONS, unmet.codes());
    }

    private boolean isNew(Enrolment enrolment, Lapse lapse) {
        return statements.exists(
                """
                insert into enrolment_lapse (id, enrolment_id, region_code, unit_code, reason, conditions, proposed_on)
                values (?, ?, ?, ?, ?, string_to_array(?, ','), ?)
                on conflict (enrolment_id, reason) where re_check_id is null do nothing returning id""",
                UuidV7.next(),
                enrolment.id(),
                enrolment.regionCode(),
                enrolment.unitCode(),
                lapse.reason().code(),
                String.join(",", lapse.conditions()),
                day.today());
    }
}
