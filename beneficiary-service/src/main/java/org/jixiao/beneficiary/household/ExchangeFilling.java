package org.jixiao.beneficiary.household;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.beneficiary.household.UnitByUnit.Place;
import org.jixiao.beneficiary.privacy.ExchangeIndex;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/**
 * Hashes under a region's exchange key whoever was registered before it was agreed, or under the one before it. Numbers are
 * opened for it, some hundred at a time, and leave the process for nobody.
 */
@ApplicationScoped
class ExchangeFilling {

    private static final String WITHOUT = """
            select m.id, m.identity_sealed from member m join household h on h.id = m.household_id
            where m.region_code = ? and m.unit_code = ? and h.destroyed_at is null
              and substring(m.exchange_index from 1 for 4) is distinct from ?
            order by m.id limit ? for update of m""";

    private final Statements statements;
    private final FieldEncryption cipher;
    private final ExchangeIndex index;
    private final UnitByUnit units;

    ExchangeFilling(Statements statements, FieldEncryption cipher, ExchangeIndex index, UnitByUnit units) {
        this.statements = statements;
        this.cipher = cipher;
        this.index = index;
        this.units = units;
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
        return units.go("exchange-filling", this::places, this::fill);
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        for (var region : index.regions()) {
            places.addAll(statements.all(
                    "select unit_code from units_to_hash(?, ?)",
                    row -> new Place(region, row.text()),
                    region,
                    index.nameOfKey(region)));
        }
        return places;
    }

    private int fill(Place place) {
        var hashes = statements.all(
                WITHOUT,
                row -> hashed(place.region(), place.unit(), row),
                place.region(),
                place.unit(),
                index.nameOfKey(place.region()),
                UnitByUnit.BATCH);
        statements.changeEach("update member set exchange_index = ? where id = ?", hashes);
        return hashes.size();
    }

    private List<Object> hashed(String region, String unit, Row row) throws SQLException {
        var id = row.uuid();
        var place = new FieldLocation(FieldLocation.origin(region, unit), "member", "identity_number", id);
        return List.of(index.of(region, cipher.open(place, row.bytes())), id);
    }
}
