package org.jixiao.beneficiary.retention;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.scope.Statements;

/** Carries approved runs out, and goes on with one that a crash left halfway. */
@ApplicationScoped
public class RetentionJob {

    private final Statements statements;
    private final RetentionSteps steps;
    private final Caller caller;

    RetentionJob(Statements statements, RetentionSteps steps, Caller caller) {
        this.statements = statements;
        this.steps = steps;
        this.caller = caller;
    }

    private record Approved(String region, String unit, UUID run) {}

    @Scheduled(every = "{jixiao.retention.run-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void runRegularly() {
        run();
    }

    /** One that fails does not hold up those of other units; it is tried again with the next round. */
    @ActivateRequestContext
    public void run() {
        for (var approved : approved()) {
            try {
                actFor(approved);
                while (steps.next(approved.run())) {
                    Log.debugf("Retention run %s goes on", approved.run());
                }
                Log.infof("Retention run %s is done", approved.run());
            } catch (RuntimeException failed) {
                Log.errorf(failed, "Retention run %s stopped; nothing that is kept is lost", approved.run());
            }
        }
    }

    /** One step of each, for whoever wants to see what a kill between steps leaves. */
    @ActivateRequestContext
    void step() {
        for (var approved : approved()) {
            actFor(approved);
            steps.next(approved.run());
        }
    }

    /** Never more than the one unit, although the job serves all. */
    private void actFor(Approved approved) {
        caller.actAs(new Actor(
                "retention",
                "retention",
                "",
                Set.of(),
                new UnitScope(approved.region(), Set.of(approved.unit()), Set.of())));
    }

    private List<Approved> approved() {
        return QuarkusTransaction.requiringNew()
                .call(() -> statements.all(
                        "select region_code, unit_code, id from units_with_retention_runs()",
                        row -> new Approved(row.text(), row.text(), row.uuid())));
    }
}
