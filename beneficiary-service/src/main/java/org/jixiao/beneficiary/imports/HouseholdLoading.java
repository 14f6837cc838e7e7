package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.household.HouseholdDraft;
import org.jixiao.beneficiary.household.Outcome;
import org.jixiao.beneficiary.household.PersonReader;
import org.jixiao.beneficiary.household.Registry;
import org.jixiao.common.time.BusinessDay;

/** Loads one chunk of a file: what can be read goes to the registry, what cannot or may not goes back. */
@ApplicationScoped
class HouseholdLoading {

    private final Registry registry;
    private final PersonReader persons;
    private final ImportParts parts;
    private final ImportFaults faults;
    private final BusinessDay day;

    HouseholdLoading(Registry registry, PersonReader persons, ImportParts parts, ImportFaults faults, BusinessDay day) {
        this.registry = registry;
        this.persons = persons;
        this.parts = parts;
        this.faults = faults;
        this.day = day;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void load(ImportJob job, List<HouseholdGroup> groups) {
        var sheet = new HouseholdSheet(parts.headings(job), day.today());
        var registered = persons.of(job.regionCode(), job.unitCode(), sheet.masked(groups));
        var wellFormed = new ArrayList<HouseholdEntry>();
        var drafts = new ArrayList<HouseholdDraft>();
        var rejected = new ArrayList<HouseholdEntry>();
        for (var entry : sheet.entries(groups, registered)) {
            entry.draft()
                    .ifPresentOrElse(
                            draft -> {
                                wellFormed.add(entry);
                                drafts.add(draft);
                            },
                            () -> rejected.add(entry));
        }
        var malformed = rejected.size();
        var act = new Registry.Act("households-imported", "import", job.id());
        var outcomes = registry.enter(job.regionCode(), job.unitCode(), drafts, job.isDryRun(), act);
        for (var i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).kind() == Outcome.Kind.REJECTED) {
                rejected.add(wellFormed.get(i).rejected(reasons(wellFormed.get(i), outcomes.get(i))));
            }
        }
        faults.add(job, rejected);
        job.advance(malformed, outcomes);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID job) {
        registry.forgetTrial(job);
    }

    private static List<RowFault> reasons(HouseholdEntry entry, Outcome outcome) {
        var rows = entry.group().rows();
        return outcome.breaches().stream()
                .map(breach -> new RowFault(
                        rows.get(Math.max(breach.member(), 0)).line(),
                        "",
                        breach.rule().name(),
                        breach.rule().message()))
                .toList();
    }
}
