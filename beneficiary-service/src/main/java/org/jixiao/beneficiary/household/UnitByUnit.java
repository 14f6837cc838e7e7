package org.jixiao.beneficiary.household;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;

/** How a job goes through registers that are not its own: one unit at a time, with the rights of no more than that unit. */
@ApplicationScoped
class UnitByUnit {

    /** Persons of one transaction: it holds up whoever enters households of the unit meanwhile. */
    static final int BATCH = 500;

    record Place(String region, String unit) {}

    private final Caller caller;

    UnitByUnit(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param job   in whose name it is done
     * @param units in which there is something to do
     * @param batch does up to {@link #BATCH} persons of a unit in a transaction of its own, and says how many it was
     * @return how many persons in all
     */
    int go(String job, Callable<List<Place>> units, ToIntFunction<Place> batch) {
        var done = 0;
        for (var place : QuarkusTransaction.requiringNew().call(units)) {
            caller.actAs(
                    new Actor(job, job, "", Set.of(), new UnitScope(place.region(), Set.of(place.unit()), Set.of())));
            int last;
            do {
                last = QuarkusTransaction.requiringNew().call(() -> batch.applyAsInt(place));
                done += last;
            } while (last == BATCH);
        }
        return done;
    }
}
