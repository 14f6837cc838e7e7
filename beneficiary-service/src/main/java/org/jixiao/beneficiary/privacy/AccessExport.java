package org.jixiao.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.CanonicalJson;

/** The records of access of a unit, seal by seal as they were sealed; what is not sealed yet comes last. */
@ApplicationScoped
class AccessExport {

    static final int PIECE = 500;

    private static final UUID FIRST = new UUID(0, 0);

    private static final String SEALED = "select " + AccessRecord.COLUMNS + """
            , s.seal_id, s.position
            from (select * from access_sealed where {scope} and region_code = :region and unit_code = :unit
                    and (seal_id, position) > (:seal, :position) order by seal_id, position limit :fetch) s
            join access_log a on a.fiscal_year = s.fiscal_year and a.id = s.access_id
            order by s.seal_id, s.position""";

    /** Also rows that somebody put there past the trigger: whatever is not sealed is shown as not sealed. */
    private static final String UNSEALED = "select " + AccessRecord.COLUMNS + """
             from (select * from access_log where {scope} and region_code = :region and unit_code = :unit) a
            where a.id > :after and not exists (select from access_sealed s where s.access_id = a.id)
            order by a.id limit :fetch""";

    private final ScopedRows rows;

    AccessExport(ScopedRows rows) {
        this.rows = rows;
    }

    /** Where an export has got to; the sealed come first. */
    record Place(String region, String unit, boolean sealed, UUID after, int position) {

        static Place beginning(String region, String unit) {
            return new Place(region, unit, true, FIRST, 0);
        }
    }

    /** @param next null when there is no more */
    record Piece(List<String> lines, Place next) {}

    @Transactional
    Piece read(Place place) {
        return place.sealed() ? sealed(place) : unsealed(place);
    }

    private Piece sealed(Place place) {
        var found = rows.list(
                SEALED,
                Map.of(
                        "region", place.region(),
                        "unit", place.unit(),
                        "seal", place.after(),
                        "position", place.position(),
                        "fetch", PIECE));
        var lines = found.stream()
                .map(row -> line(
                        AccessRecord.content(row),
                        row.get("seal_id", UUID.class).toString()))
                .toList();
        if (found.isEmpty()) {
            return new Piece(lines, new Place(place.region(), place.unit(), false, FIRST, 0));
        }
        var last = found.get(found.size() - 1);
        return new Piece(
                lines,
                new Place(
                        place.region(),
                        place.unit(),
                        true,
                        last.get("seal_id", UUID.class),
                        last.get("position", Integer.class)));
    }

    private Piece unsealed(Place place) {
        var found = rows.list(
                UNSEALED,
                Map.of("region", place.region(), "unit", place.unit(), "after", place.after(), "fetch", PIECE));
        var lines =
                found.stream().map(row -> line(AccessRecord.content(row), null)).toList();
        var next = found.size() < PIECE
                ? null
                : new Place(
                        place.region(),
                        place.unit(),
                        false,
                        found.get(found.size() - 1).get(0, UUID.class),
                        0);
        return new Piece(lines, next);
    }

    private static String line(String content, String seal) {
        var line = new TreeMap<String, Object>();
        line.put("content", content);
        line.put("seal", seal);
        return CanonicalJson.of(line);
    }
}
