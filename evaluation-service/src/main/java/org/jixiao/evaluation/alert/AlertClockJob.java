package org.jixiao.evaluation.alert;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.Set;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/** Lets the clocks of alerts run out, and carries what follows to budget. Any number of replicas may do so at once. */
@ApplicationScoped
public class AlertClockJob {

    /** Of one unit in one run; the rest has the next. */
    private static final int MOST = 1000;

    private final AlertExpiry expiry;
    private final HoldPushes pushes;
    private final HoldDelivery delivery;
    private final Statements statements;
    private final BusinessDay day;
    private final Caller caller;

    AlertClockJob(
            AlertExpiry expiry,
            HoldPushes pushes,
            HoldDelivery delivery,
            Statements statements,
            BusinessDay day,
            Caller caller) {
        this.expiry = expiry;
        this.pushes = pushes;
        this.delivery = delivery;
        this.statements = statements;
        this.day = day;
        this.caller = caller;
    }

    private record Unit(String region, String code) {}

    @Scheduled(every = "{jixiao.alerts.run-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void runRegularly() {
        expire(day.today());
        deliver();
    }

    /** What was due before this day and not disposed of. */
    @ActivateRequestContext
    public void expire(LocalDate today) {
        for (var unit : statements.all(
                "select region_code, unit_code from units_with_due_alerts(?)",
                row -> new Unit(row.text(), row.text()),
                today)) {
            actFor(unit);
            try {
                var left = MOST;
                while (left-- > 0 && expiry.next(unit.region(), unit.code(), today)) {
                    Log.infof("An alert of unit %s has run out", unit.code());
                }
            } catch (RuntimeException failed) {
                Log.errorf(failed, "The alerts of unit %s are tried again with the next run", unit.code());
            }
        }
    }

    /** One that budget does not take stays, and is tried again after a while. */
    @ActivateRequestContext
    public void deliver() {
        for (var unit : statements.all(
                "select region_code, unit_code from units_with_holds_to_push()",
                row -> new Unit(row.text(), row.text()))) {
            actFor(unit);
            for (var left = MOST; left > 0; left--) {
                var push = pushes.claim(unit.region(), unit.code());
                if (push.isEmpty() || !deliver(push.get())) {
                    break;
                }
            }
        }
    }

    private boolean deliver(HoldPushes.Push push) {
        try {
            delivery.deliver(push);
            pushes.done(push);
            return true;
        } catch (RuntimeException refused) {
            Log.warnf("Hold %s was not taken at try %d: %s", push.id(), push.attempts(), refused.getMessage());
            return false;
        }
    }

    /** Never more than the one unit, although the job serves all. */
    private void actFor(Unit unit) {
        caller.actAs(new Actor(
                "alert-clock",
                "alert-clock",
                "",
                Set.of(),
                new UnitScope(unit.region(), Set.of(unit.code()), Set.of())));
    }
}
