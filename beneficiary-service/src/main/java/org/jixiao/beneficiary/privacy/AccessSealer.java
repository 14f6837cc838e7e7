package org.jixiao.beneficiary.privacy;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;

/**
 * Puts the Merkle root of the records of access into the unit's chain, so that they are as unalterable as the chain
 * is. What is younger than one round of the sealer is not yet protected.
 */
@ApplicationScoped
public class AccessSealer {

    private static final int BATCH = 1000;

    private final EntityManager database;
    private final Records records;
    private final Caller caller;

    AccessSealer(EntityManager database, Records records, Caller caller) {
        this.database = database;
        this.records = records;
        this.caller = caller;
    }

    private record Unit(String region, String code) {}

    @Scheduled(every = "{jixiao.privacy.seal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sealRegularly() {
        var sealed = seal();
        if (sealed > 0) {
            Log.infof("%d records of access sealed", sealed);
        }
    }

    /** @return how many records were sealed */
    @ActivateRequestContext
    public int seal() {
        var sealed = 0;
        for (var unit : units()) {
            // never more than the one unit, although the job serves all
            caller.actAs(new Actor(
                    "access-sealer",
                    "access-sealer",
                    "",
                    Set.of(),
                    new UnitScope(unit.region(), Set.of(unit.code()), Set.of())));
            int batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(() -> seal(unit));
                sealed += batch;
            } while (batch == BATCH);
        }
        return sealed;
    }

    @SuppressWarnings("unchecked")
    private List<Unit> units() {
        return QuarkusTransaction.requiringNew().call(() -> (List<Unit>)
                database.createNativeQuery("select region_code, unit_code from units_to_seal()", Tuple.class)
                        .getResultStream()
                        .map(row -> new Unit(((Tuple) row).get(0, String.class), ((Tuple) row).get(1, String.class)))
                        .toList());
    }

    private int seal(Unit unit) {
        var seal = UuidV7.next();
        // A second replica skips what this one holds, and finds it gone afterwards.
        var taken = database.createNativeQuery("""
                with taken as (
                    delete from access_pending where access_id in (
                        select access_id from access_pending where region_code = ?1 and unit_code = ?2
                        order by access_id limit ?3 for update skip locked)
                    returning access_id, fiscal_year, region_code, unit_code)
                insert into access_sealed (access_id, fiscal_year, region_code, unit_code, seal_id, position)
                select access_id, fiscal_year, region_code, unit_code, ?4, row_number() over (order by access_id)
                from taken""")
                .setParameter(1, unit.region())
                .setParameter(2, unit.code())
                .setParameter(3, BATCH)
                .setParameter(4, seal)
                .executeUpdate();
        if (taken > 0) {
            enter(unit, seal);
        }
        return taken;
    }

    @SuppressWarnings("unchecked")
    private void enter(Unit unit, UUID seal) {
        List<Tuple> rows = database.createNativeQuery("select " + AccessRecord.COLUMNS + """
                 from access_sealed s join access_log a on a.fiscal_year = s.fiscal_year and a.id = s.access_id
                where s.seal_id = ?1 order by s.position""", Tuple.class)
                .setParameter(1, seal)
                .getResultList();
        var root = MerkleTree.root(rows.stream().map(AccessRecord::content).toList());
        records.open(unit.region(), unit.code())
                .enter(new AuditEntry(
                        "access-sealed",
                        "access-seal",
                        seal,
                        Map.of("rows", rows.size(), "root", HexFormat.of().formatHex(root))));
    }
}
