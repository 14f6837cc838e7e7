package org.jixiao.beneficiary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jixiao.beneficiary.household.Registry;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.beneficiary.privacy.RetainedKeys;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/**
 * One bounded step of an approved run in one transaction, which nobody who enters or amends a household of the unit runs
 * beside. A kill between or within steps loses nothing: what is committed says where to go on, and the keys go last.
 */
@ApplicationScoped
class RetentionSteps {

    private final EntityManager database;
    private final Statements statements;
    private final Registry registry;
    private final KeptHouseholds households;
    private final Prolongation prolongation;
    private final Destruction destruction;
    private final RetainedKeys keys;
    private final Records records;
    private final PrivacyConfig config;
    private final BusinessDay day;
    private final RetentionConfig steps;

    RetentionSteps(
            EntityManager database,
            Statements statements,
            Registry registry,
            KeptHouseholds households,
            Prolongation prolongation,
            Destruction destruction,
            RetainedKeys keys,
            Records records,
            PrivacyConfig config,
            BusinessDay day,
            RetentionConfig steps) {
        this.database = database;
        this.statements = statements;
        this.registry = registry;
        this.households = households;
        this.prolongation = prolongation;
        this.destruction = destruction;
        this.keys = keys;
        this.records = records;
        this.config = config;
        this.day = day;
        this.steps = steps;
    }

    /** Whether there is more to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID id) {
        var named = database.find(RetentionRun.class, id);
        registry.lock(named.regionCode(), named.unitCode());
        database.refresh(named, LockModeType.PESSIMISTIC_WRITE);
        if (!named.isToBeCarriedOut()) {
            return false;
        }
        statements.exists("select set_config('app.retention_run', ?, true)", id.toString());
        switch (named.step()) {
            case PROLONGING -> prolong(named);
            case DESTROYING -> destroy(named);
            case KEYS -> destroyKeys(named);
        }
        return named.isToBeCarriedOut();
    }

    private void prolong(RetentionRun run) {
        if (!handled(run, false)) {
            run.begin(RetentionRun.Step.DESTROYING);
        }
    }

    /** Judged once more: whoever has come back since is prolonged after all. */
    private void destroy(RetentionRun run) {
        if (!handled(run, true)) {
            var going = keys.upTo(run.regionCode(), run.unitCode(), run.year());
            destruction.requireNothingKeptUnder(going, run);
            run.destroys(going);
            run.begin(RetentionRun.Step.KEYS);
        }
    }

    /** Whether there were households left. */
    private boolean handled(RetentionRun run, boolean destroying) {
        var today = day.today();
        var found = households.after(run.position(), run.regionCode(), run.unitCode(), run.year(), steps.households());
        var years = new HashMap<UUID, Integer>();
        var due = new ArrayList<UUID>();
        for (var one : found) {
            var verdict = one.on(today, config.retentionYears());
            if (verdict == Kept.Verdict.PROLONGED) {
                years.put(one.household(), one.lastYear(today, config.retentionYears()));
            } else if (verdict == Kept.Verdict.DUE && destroying) {
                due.add(one.household());
            }
        }
        prolongation.prolong(FieldLocation.origin(run.regionCode(), run.unitCode()), years);
        if (!due.isEmpty()) {
            // under the head of the chain: facts that were read before know nothing of it, at any instant
            destruction.destroy(
                    due, records.open(run.regionCode(), run.unitCode()).at(), today);
        }
        if (!found.isEmpty()) {
            run.reached(found.get(found.size() - 1).household(), years.size(), due.size());
        }
        return !found.isEmpty();
    }

    private void destroyKeys(RetentionRun run) {
        var going = new TreeSet<>(Arrays.asList(run.keys()));
        destruction.requireNothingKeptUnder(going, run);
        keys.destroy(run.regionCode(), run.unitCode(), run.year(), going);
        var record = records.open(run.regionCode(), run.unitCode());
        run.finish(record.at());
        record.enter(new AuditEntry(
                "records-destroyed",
                "retention-run",
                run.id(),
                Map.of(
                        "year", run.year(),
                        "destroyed", run.destroyed(),
                        "prolonged", run.prolonged(),
                        "keys", String.join(",", going))));
    }
}
