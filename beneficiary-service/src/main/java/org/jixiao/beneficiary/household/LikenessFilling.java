package org.jixiao.beneficiary.household;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.household.UnitByUnit.Place;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.audit.Records;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/** Gives their hashes of likeness to whoever was registered before there were any, and looks at them as if just entered. */
@ApplicationScoped
class LikenessFilling {

    private static final String WITHOUT = """
            select m.id, m.household_id, m.birth_date, m.name_sealed
            from member m join household h on h.id = m.household_id
            where m.region_code = ? and m.unit_code = ? and h.destroyed_at is null and m.likeness_index is null
            limit ? for update of m""";

    private final Statements statements;
    private final FieldEncryption cipher;
    private final Likeness likeness;
    private final UnitByUnit units;
    private final RegistryReader registry;
    private final Records records;
    private final List<RegistryWatch> watches;

    LikenessFilling(
            Statements statements,
            FieldEncryption cipher,
            Likeness likeness,
            UnitByUnit units,
            RegistryReader registry,
            Records records,
            @All List<RegistryWatch> watches) {
        this.statements = statements;
        this.cipher = cipher;
        this.likeness = likeness;
        this.units = units;
        this.registry = registry;
        this.records = records;
        this.watches = watches;
    }

    private record Likened(UUID member, UUID household, byte[] name, byte[] sound) {}

    @Scheduled(every = "{jixiao.clash.fill-every}", delayed = "90s", concurrentExecution = ConcurrentExecution.SKIP)
    void fillRegularly() {
        var filled = fill();
        if (filled > 0) {
            Log.infof("%d persons can be compared by their likeness since now", filled);
        }
    }

    /** @return how many persons were given hashes */
    @ActivateRequestContext
    int fill() {
        return units.go(
                "likeness-filling",
                () -> statements.all(
                        "select region_code, unit_code from units_to_liken()",
                        row -> new Place(row.text(), row.text())),
                this::fill);
    }

    /** The register's lock is taken first, and the record last, as whoever enters households does. */
    private int fill(Place place) {
        registry.lock(place.region(), place.unit());
        var found = statements.all(WITHOUT, row -> likened(place, row), place.region(), place.unit(), UnitByUnit.BATCH);
        statements.changeEach(
                "update member set name_index = ?, likeness_index = ? where id = ?",
                found.stream()
                        .map(one -> List.<Object>of(one.name(), one.sound(), one.member()))
                        .toList());
        if (!found.isEmpty()) {
            var households = found.stream().map(Likened::household).distinct().toList();
            var at = records.open(place.region(), place.unit()).at();
            watches.forEach(watch -> watch.entered(place.region(), place.unit(), households, at));
        }
        return found.size();
    }

    private Likened likened(Place place, Row row) throws SQLException {
        var id = row.uuid();
        var household = row.uuid();
        var born = row.date();
        var sealed = new FieldLocation(FieldLocation.origin(place.region(), place.unit()), "member", "name", id);
        var name = cipher.open(sealed, row.bytes());
        return new Likened(
                id,
                household,
                likeness.ofName(place.region(), place.unit(), name),
                likeness.ofSound(place.region(), place.unit(), name, born));
    }
}
