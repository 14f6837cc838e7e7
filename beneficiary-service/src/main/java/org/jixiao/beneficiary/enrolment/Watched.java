package org.jixiao.beneficiary.enrolment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jixiao.beneficiary.household.RegistryWatch;

/** A step of an enrolment is looked at as an entry of its household is: it may make a benefit double, or end one. */
@ApplicationScoped
class Watched {

    private final List<RegistryWatch> watches;

    Watched(@All List<RegistryWatch> watches) {
        this.watches = watches;
    }

    /** Under the unit's record, which is open. */
    void look(Enrolment enrolment, Instant at) {
        var household = List.of(enrolment.householdId());
        watches.forEach(watch -> watch.entered(enrolment.regionCode(), enrolment.unitCode(), household, at));
    }
}
