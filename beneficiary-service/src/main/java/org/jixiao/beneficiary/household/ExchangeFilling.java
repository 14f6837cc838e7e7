package org.jixiao.beneficiary.household;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jixiao.beneficiary.privacy.ExchangeIndex;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/**
 * Hashes under a region's exchange key whoever was registered before it was agreed, or under the one before it. Numbers are
 * opened for it, some hundred at a time, and leave the process for nobody.
 */
@ApplicationScoped
class ExchangeFilling {

    private static final int BATCH = 500;

    private final Statements statements;
    private final FieldEncryption cipher;
    private final ExchangeIndex index;
    private final Caller caller;

    ExchangeFilling(Statements statements, FieldEncryption cipher, ExchangeIndex index, Caller caller) {
        this.statements = statements;
        this.cipher = cipher;
        this.index = index;
        this.caller = caller;
    }

    @Scheduled(every = "{jixiao.exchange.fill-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void fillRegularly() {
        var filled = fill();
        if (filled > 0) {
            Log.infof("%d persons were hashed under an exchange key", filled);
        }
    }

    /** @return how many persons were given a hash */
    @ActivateRequestContext
    int fill() {
        var filled = 0;
        for (var region : index.regions()) {
            for (var unit : units(region)) {
                // never more than the one unit, although the job serves all
                caller.actAs(new Actor(
                        "exchange-filling",
                        "exchange-filling",
                        "",
                        Set.of(),
                        new UnitScope(region, Set.of(unit), Set.of())));
                int batch;
                do {
                    batch = QuarkusTransaction.requiringNew().call(() -> fill(region, unit));
                    filled += batch;
                } while (batch == BATCH);
            }
        }
        return filled;
    }

    private List<String> units(String region) {
        return QuarkusTransaction.requiringNew()
                .call(() -> statements.all(
                        "select unit_code from units_to_hash(?, ?)", Row::text, region, index.nameOfKey(region)));
    }

    private int fill(String region, String unit) {
        var hashes =
                statements.all("""
                select m.id, m.identity_sealed from member m join household h on h.id = m.household_id
                where m.region_code = ? and m.unit_code = ? and h.destroyed_at is null
                  and substring(m.exchange_index from 1 for 4) is distinct from ?
                order by m.id limit ? for update of m""", row -> hashed(region, unit, row), region, unit, index.nameOfKey(region), BATCH);
        statements.changeEach("update member set exchange_index = ? where id = ?", hashes);
        return hashes.size();
    }

    private List<Object> hashed(String region, String unit, Row row) throws SQLException {
        var id = row.uuid();
        var place = new FieldLocation(FieldLocation.origin(region, unit), "member", "identity_number", id);
        return List.of(index.of(region, cipher.open(place, row.bytes())), id);
    }
}
