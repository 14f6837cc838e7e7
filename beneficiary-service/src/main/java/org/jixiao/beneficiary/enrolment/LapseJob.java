package org.jixiao.beneficiary.enrolment;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;

/** Compares each register with what is registered now, and says whom to look at. It decides nothing. */
@ApplicationScoped
public class LapseJob {

    private final EntityManager database;
    private final Lapses lapses;
    private final Caller caller;

    LapseJob(EntityManager database, Lapses lapses, Caller caller) {
        this.database = database;
        this.lapses = lapses;
        this.caller = caller;
    }

    private record Unit(String region, String code) {}

    @Scheduled(every = "{jixiao.enrolments.compare-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void compareRegularly() {
        var proposed = propose();
        if (proposed > 0) {
            Log.infof("%d enrolments are proposed for a re-check", proposed);
        }
    }

    /** @return how many were proposed that had not been before */
    @ActivateRequestContext
    public int propose() {
        var proposed = 0;
        for (var unit : units()) {
            // never more than the one unit, although the job serves all
            caller.actAs(new Actor(
                    "enrolment-comparison",
                    "enrolment-comparison",
                    "",
                    Set.of(),
                    new UnitScope(unit.region(), Set.of(unit.code()), Set.of())));
            proposed += QuarkusTransaction.requiringNew().call(() -> lapses.propose(unit.region(), unit.code()));
        }
        return proposed;
    }

    @SuppressWarnings("unchecked")
    private List<Unit> units() {
        return QuarkusTransaction.requiringNew().call(() -> (List<Unit>)
                database.createNativeQuery("select region_code, unit_code from units_with_register()", Tuple.class)
                        .getResultStream()
                        .map(row -> new Unit(((Tuple) row).get(0, String.class), ((Tuple) row).get(1, String.class)))
                        .toList());
    }
}
