package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.beneficiary.enrolment.Register;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.BenefitUnit;
import org.jixiao.beneficiary.programme.Eligible;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.beneficiary.programme.Standard;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;

/** Turns what was asked for into entries; only the eligible ones of today's registry can get something. */
@ApplicationScoped
class EntryChooser {

    private static final Comparator<Beneficiary> BY_NUMBER = Comparator.comparing(Beneficiary::number)
            .thenComparing(one -> String.valueOf(one.key().member()));

    private final Eligible eligible;
    private final ProgrammeRepository programmes;
    private final Register register;
    private final ScopedRows rows;
    private final Caller caller;
    private final BusinessDay day;

    EntryChooser(
            Eligible eligible,
            ProgrammeRepository programmes,
            Register register,
            ScopedRows rows,
            Caller caller,
            BusinessDay day) {
        this.eligible = eligible;
        this.programmes = programmes;
        this.register = register;
        this.rows = rows;
        this.caller = caller;
        this.day = day;
    }

    List<EntryPlan> choose(DeliveryBatch batch, Programme programme, AddEntries request) {
        requireProofs(programme, request);
        return request.select() == null
                ? listed(batch, programme, request.entries())
                : selected(batch, programme, request.select());
    }

    private static void requireProofs(Programme programme, AddEntries request) {
        var faults = new ArrayList<Refusal.Fault>();
        if (request.select() != null) {
            faults.addAll(request.select().cited().faults(programme.kind(), "/select"));
        } else {
            for (var i = 0; i < request.entries().size(); i++) {
                faults.addAll(request.entries().get(i).cited().faults(programme.kind(), "/entries/" + i));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private List<EntryPlan> selected(DeliveryBatch batch, Programme programme, AddEntries.Selection select) {
        var standard = standard(batch, programme, select.standard())
                .orElseThrow(() -> Refusal.invalid(List.of(unknownStandard("/select/standard"))));
        var wanted = registered(batch).numbered(select.householdNos() == null ? List.of() : select.householdNos());
        return candidates(batch, programme, wanted).values().stream()
                .filter(one -> select.category() == null
                        || one.categories().contains(select.category().code()))
                .filter(one -> select.personCount() == null || one.householdPersons() == select.personCount())
                .sorted(BY_NUMBER)
                .map(one -> plan(one, standard, null, select.cited()))
                .toList();
    }

    private List<EntryPlan> listed(DeliveryBatch batch, Programme programme, List<AddEntries.Entry> entries) {
        var households =
                entries.stream().map(AddEntries.Entry::household).distinct().toList();
        var candidates = candidates(batch, programme, registered(batch).ofHouseholds(households));
        var plans = new ArrayList<EntryPlan>();
        var faults = new ArrayList<Refusal.Fault>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            // taken out, so that a second entry for the same one is refused too
            var one = candidates.remove(new Beneficiary.Key(entry.household(), entry.member()));
            var standard = standard(batch, programme, entry.standard());
            if (one == null) {
                faults.add(notEligible("/entries/" + i, programme));
            } else if (standard.isEmpty()) {
                faults.add(unknownStandard("/entries/" + i + "/standard"));
            } else if (entry.persons() != null && entry.persons() > one.persons()) {
                faults.add(new Refusal.Fault(
                        "/entries/" + i + "/persons",
                        "Max",
                        new Text("受益人数多于户内人数", "More persons than the household has")));
            } else {
                plans.add(plan(one, standard.get(), entry.persons(), entry.cited()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return plans;
    }

    /** Who is eligible today, not stopped by anybody, and not in the batch yet. */
    private Map<Beneficiary.Key, Beneficiary> candidates(DeliveryBatch batch, Programme programme, AsRegistered at) {
        var candidates = new LinkedHashMap<Beneficiary.Key, Beneficiary>();
        var standing = register.of(programme, batch.deliveredOn());
        eligible.at(programme, at).stream()
                .filter(one -> standing.admits(programme, one.key()))
                .forEach(one -> candidates.put(one.key(), one));
        rows.each(
                "select household_id, member_id from delivery_entry where {scope} and batch_id = :batch",
                Map.of("batch", batch.id()),
                at.scope(),
                row -> candidates.remove(new Beneficiary.Key(row.get(0, UUID.class), row.get(1, UUID.class))));
        return candidates;
    }

    private AsRegistered registered(DeliveryBatch batch) {
        return new AsRegistered(
                batch.regionCode(), batch.unitCode(), null, day.today(), AsRegistered.ALWAYS, caller.scope());
    }

    private static EntryPlan plan(Beneficiary one, Standard standard, Integer persons, DeliveryProof proof) {
        return new EntryPlan(
                one.key().household(),
                one.key().member(),
                standard,
                persons == null ? one.persons() : persons,
                one.township(),
                proof);
    }

    /** The entry's own standard, else the batch's, else the programme's only one. */
    private Optional<Standard> standard(DeliveryBatch batch, Programme programme, String own) {
        var standards = programmes.standards(programme.id());
        var code = own == null ? batch.standard() : own;
        if (code == null) {
            return standards.size() == 1 ? Optional.of(standards.get(0)) : Optional.empty();
        }
        return standards.stream()
                .filter(standard -> standard.code().equals(code))
                .findFirst();
    }

    private static Refusal.Fault unknownStandard(String pointer) {
        return new Refusal.Fault(
                pointer, "Standard", new Text("须写明该补助项目的一个标准", "Name one of the programme's standards"));
    }

    private static Refusal.Fault notEligible(String pointer, Programme programme) {
        return programme.benefitUnit() == BenefitUnit.PERSON
                ? new Refusal.Fault(
                        pointer,
                        "Eligible",
                        new Text("该成员不符合资格，或已在本批次", "The member is not eligible, or in the batch already"))
                : new Refusal.Fault(
                        pointer,
                        "Eligible",
                        new Text("该户不符合资格，或已在本批次", "The household is not eligible, or in the batch already"));
    }
}
