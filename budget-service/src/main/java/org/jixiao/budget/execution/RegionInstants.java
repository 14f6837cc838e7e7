package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.audit.Records;

/** As {@link KnownInstants} for one unit, for all of a region and of the regions below it: nothing is on its way. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegionInstants {

    private final EntityManager database;
    private final Records records;
    private final KnownInstants instants;

    RegionInstants(EntityManager database, Records records, KnownInstants instants) {
        this.database = database;
        this.records = records;
        this.instants = instants;
    }

    /** @param wanted null for the newest; one in the future is refused */
    Instant safe(String region, Instant wanted) {
        List<?> regions = database.createNativeQuery(
                        "select code from region where code like ?1 and length(code) = 6 order by code", String.class)
                .setParameter(1, region + "%")
                .getResultList();
        regions.forEach(code -> records.keepHeads((String) code));
        database.createNativeQuery(
                        "select seq from unit_head where region_code like ?1 order by region_code, unit_code for share")
                .setParameter(1, region + "%")
                .getResultList();
        return instants.notInTheFuture(wanted);
    }
}
