package org.jixiao.beneficiary.household;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.time.BusinessDay;

/** The one way into the registry, whoever enters and by whatever path: the same rules, the same duplicate check. */
@ApplicationScoped
public class Registry {

    private final RegistryPlanner planner;
    private final RegistryReader reader;
    private final RegistryWriter writer;
    private final RegistryTrial trials;
    private final Records records;
    private final BusinessDay day;
    private final List<RegistryWatch> watches;

    Registry(
            RegistryPlanner planner,
            RegistryReader reader,
            RegistryWriter writer,
            RegistryTrial trials,
            Records records,
            BusinessDay day,
            @All List<RegistryWatch> watches) {
        this.planner = planner;
        this.reader = reader;
        this.writer = writer;
        this.trials = trials;
        this.records = records;
        this.day = day;
        this.watches = watches;
    }

    /**
     * The act by which households are entered, as the record of acts will name it.
     *
     * @param id of what the act is about, null where that is the one household; a trial has one, under which its chunks
     *           know of each other
     */
    public record Act(String name, String entity, UUID id, Map<String, ?> content) {

        public Act(String name, String entity, UUID id) {
            this(name, entity, id, Map.of());
        }
    }

    /**
     * Registers or updates households, in their order; what breaks a rule is rejected alone.
     *
     * @param dryRun only says what would become of each
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> enter(String region, String unit, List<HouseholdDraft> drafts, boolean dryRun, Act act) {
        return enter(region, unit, drafts, dryRun, act, day.today());
    }

    /** One household as it is from a day on, not later than today: what it was before stays as it was recorded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome amend(String region, String unit, HouseholdDraft draft, LocalDate effectiveOn, Act act) {
        return enter(region, unit, List.of(draft), false, act, effectiveOn).get(0);
    }

    /** Until the commit nobody else enters or amends a household of the unit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String region, String unit) {
        reader.lock(region, unit);
    }

    private List<Outcome> enter(
            String region, String unit, List<HouseholdDraft> drafts, boolean dryRun, Act act, LocalDate effectiveOn) {
        reader.lock(region, unit);
        var year = day.today().getYear();
        var trial = dryRun && act != null ? act.id() : null;
        var now = reader.read(region, unit, drafts, trial);
        var plans = new ArrayList<HouseholdPlan>();
        var outcomes = new ArrayList<Outcome>();
        for (var draft : drafts) {
            outcomes.add(planner.decide(region, unit, draft, now, year, plans));
        }
        if (trial != null) {
            trials.keep(trial, plans);
        }
        if (!dryRun && !plans.isEmpty()) {
            var record = records.open(region, unit);
            var written = writer.write(region, unit, plans, effectiveOn, record.at());
            var content = new HashMap<String, Object>(act.content());
            content.put("registered", count(outcomes, Outcome.Kind.REGISTERED));
            content.put("updated", count(outcomes, Outcome.Kind.UPDATED));
            content.put("rowsDigest", written);
            var entity = act.id() == null ? plans.get(0).household() : act.id();
            record.enter(new AuditEntry(act.name(), act.entity(), entity, content));
            var entered = plans.stream().map(HouseholdPlan::household).toList();
            watches.forEach(watch -> watch.entered(region, unit, entered, record.at()));
        }
        return outcomes;
    }

    /** A trial that has ended leaves nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetTrial(UUID trial) {
        trials.forget(trial);
    }

    private static long count(List<Outcome> outcomes, Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
