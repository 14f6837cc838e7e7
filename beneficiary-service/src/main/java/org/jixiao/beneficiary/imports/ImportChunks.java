package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.household.HouseholdDraft;
import org.jixiao.beneficiary.household.Outcome;
import org.jixiao.beneficiary.household.Registry;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.sheets.ImportQueue;

/** The steps of a job, each a transaction of its own: a crash between two of them loses and repeats nothing. */
@ApplicationScoped
class ImportChunks {

    private final EntityManager database;
    private final Statements statements;
    private final Registry registry;
    private final ImportFiles files;
    private final ImportFaults faults;
    private final ImportQueue queue;
    private final ImportConfig config;
    private final Caller caller;
    private final BusinessDay day;

    ImportChunks(
            EntityManager database,
            Statements statements,
            Registry registry,
            ImportFiles files,
            ImportFaults faults,
            ImportQueue queue,
            ImportConfig config,
            Caller caller,
            BusinessDay day) {
        this.database = database;
        this.statements = statements;
        this.registry = registry;
        this.files = files;
        this.faults = faults;
        this.queue = queue;
        this.config = config;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    List<HouseholdEntry> open(UUID id) {
        var table = files.table(locked(id));
        return new HouseholdSheet(table, day.today()).entries();
    }

    /** Loads the next chunk; false when it was the last. */
    @Transactional
    boolean next(UUID id, List<HouseholdEntry> entries) {
        var job = locked(id);
        var start = job.resume();
        var chunk = entries.subList(start, Math.min(start + config.chunk(), entries.size()));
        load(job, chunk);
        if (start + chunk.size() < entries.size()) {
            queue.renew(id);
            return true;
        }
        job.finish(statements.recordedNow());
        queue.remove(id);
        return false;
    }

    @Transactional
    void fail(UUID id, String reference) {
        locked(id).fail(reference, statements.recordedNow());
        queue.remove(id);
    }

    private void load(ImportJob job, List<HouseholdEntry> chunk) {
        var wellFormed = new ArrayList<HouseholdEntry>();
        var drafts = new ArrayList<HouseholdDraft>();
        for (var entry : chunk) {
            entry.draft()
                    .ifPresentOrElse(
                            draft -> {
                                wellFormed.add(entry);
                                drafts.add(draft);
                            },
                            () -> faults.add(job, entry.faults()));
        }
        var act = new Registry.Act("households-imported", "import", job.id());
        var outcomes = registry.enter(job.regionCode(), job.unitCode(), drafts, job.isDryRun(), act);
        for (var i = 0; i < outcomes.size(); i++) {
            faults.add(job, faultsOf(wellFormed.get(i), outcomes.get(i)));
        }
        job.advance(chunk.size(), chunk.size() - drafts.size(), outcomes);
    }

    private static List<RowFault> faultsOf(HouseholdEntry entry, Outcome outcome) {
        return outcome.breaches().stream()
                .map(breach -> new RowFault(
                        entry.lines().get(Math.max(breach.member(), 0)),
                        "",
                        breach.rule().name(),
                        breach.rule().message()))
                .toList();
    }

    /** The starter's scope is asked again for every chunk: it holds for the job as it holds for the person. */
    private ImportJob locked(UUID id) {
        var job = database.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw new IllegalStateException("the job is not in its starter's scope");
        }
        caller.scope().require(job.regionCode(), job.unitCode());
        return job;
    }
}
