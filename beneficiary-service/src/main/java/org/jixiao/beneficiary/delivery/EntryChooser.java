package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.programme.BenefitUnit;
import org.jixiao.beneficiary.programme.Eligible;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.beneficiary.programme.Standard;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;

/** Turns what was asked for into entries; only the eligible ones of today's registry can get something. */
@ApplicationScoped
class EntryChooser {

    /** Everything that has been recorded; the newest version of a household counts. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private static final String CANDIDATES = """
            select e.household_id, e.member_id, e.township_code, e.persons, r.persons
            from eligible e
            join registered r on r.household_id = e.household_id
            join household h on h.id = e.household_id
            where not exists (
                select from delivery_entry d
                where d.batch_id = :batch and d.household_id = e.household_id
                  and d.member_id is not distinct from e.member_id)
            """;

    private final Eligible eligible;
    private final ProgrammeRepository programmes;
    private final ScopedRows rows;
    private final BusinessDay day;

    EntryChooser(Eligible eligible, ProgrammeRepository programmes, ScopedRows rows, BusinessDay day) {
        this.eligible = eligible;
        this.programmes = programmes;
        this.rows = rows;
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
        var parameters = parameters(batch, programme);
        parameters.put(
                "category", select.category() == null ? "" : select.category().code());
        parameters.put("numbers", select.householdNos() == null ? "" : String.join(",", select.householdNos()));
        parameters.put("personCount", select.personCount() == null ? 0 : select.personCount());
        return rows.list(eligible.with(programme) + CANDIDATES + """
                and (:category = '' or :category = any (h.categories))
                and (:numbers = '' or h.number = any (string_to_array(:numbers, ',')))
                and (:personCount = 0 or r.persons = :personCount)
                order by h.number, e.member_id""", parameters).stream()
                .map(row -> plan(row, standard, null, select.cited()))
                .toList();
    }

    private List<EntryPlan> listed(DeliveryBatch batch, Programme programme, List<AddEntries.Entry> entries) {
        var parameters = parameters(batch, programme);
        parameters.put(
                "households",
                entries.stream().map(entry -> entry.household().toString()).collect(Collectors.joining(",")));
        var candidates = new HashMap<String, Tuple>();
        for (var row : rows.list(
                eligible.with(programme) + CANDIDATES
                        + " and e.household_id = any (cast(string_to_array(:households, ',') as uuid[]))",
                parameters)) {
            candidates.put(key(row.get(0, UUID.class), row.get(1, UUID.class)), row);
        }
        var plans = new ArrayList<EntryPlan>();
        var faults = new ArrayList<Refusal.Fault>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            // taken out, so that a second entry for the same one is refused too
            var row = candidates.remove(key(entry.household(), entry.member()));
            var standard = standard(batch, programme, entry.standard());
            if (row == null) {
                faults.add(notEligible("/entries/" + i, programme));
            } else if (standard.isEmpty()) {
                faults.add(unknownStandard("/entries/" + i + "/standard"));
            } else if (entry.persons() != null
                    && entry.persons() > row.get(3, Number.class).intValue()) {
                faults.add(new Refusal.Fault(
                        "/entries/" + i + "/persons",
                        "Max",
                        new Text("受益人数多于户内人数", "More persons than the household has")));
            } else {
                plans.add(plan(row, standard.get(), entry.persons(), entry.cited()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return plans;
    }

    private static EntryPlan plan(Tuple row, Standard standard, Integer persons, DeliveryProof proof) {
        return new EntryPlan(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                standard,
                persons == null ? row.get(3, Number.class).intValue() : persons,
                row.get(2, String.class),
                proof);
    }

    private Map<String, Object> parameters(DeliveryBatch batch, Programme programme) {
        var parameters = eligible.parameters(programme, null);
        parameters.put("region", batch.regionCode());
        parameters.put("unit", batch.unitCode());
        parameters.put("asOf", day.today());
        parameters.put("knownAt", ALWAYS);
        parameters.put("batch", batch.id());
        return parameters;
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

    private static String key(UUID household, UUID member) {
        return household + " " + member;
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
