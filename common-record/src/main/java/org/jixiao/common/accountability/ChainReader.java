package org.jixiao.common.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;

/** Reads a chain by its numbers, a bounded piece at a time: rows are only ever added behind what was read. */
@ApplicationScoped
class ChainReader {

    private static final int PIECE = 500;

    private static final String ENTRIES = """
            select fiscal_year, id, region_code, unit_code, seq, recorded_at, actor, actor_name, act, entity, entity_id,
                content, prev, hash
            from audit_entry
            where region_code = ? and unit_code = ? and seq >= ? and %s
            order by seq limit %d""".formatted(UnitScope.SQL, PIECE);

    private static final String CHECKPOINTS = """
            select seq, statement, algorithm, key_id, signature
            from audit_checkpoint
            where region_code = ? and unit_code = ? and seq >= ? and %s
            order by seq limit %d""".formatted(UnitScope.SQL, PIECE);

    private final DataSource database;
    private final Caller caller;
    private final String service;

    ChainReader(DataSource database, Caller caller, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.caller = caller;
        this.service = service;
    }

    /** Which chain, and from which number on. */
    record Place(String region, String unit, long from) {

        Place after(Piece piece) {
            return new Place(region, unit, piece.last() + 1);
        }
    }

    /** @param last number of the last line, meaningless if there is none */
    record Piece(List<String> lines, long last) {

        boolean isLast() {
            return lines.size() < PIECE;
        }
    }

    @Transactional
    Piece entries(Place place) {
        return read(ENTRIES, place, this::entry);
    }

    @Transactional
    Piece checkpoints(Place place) {
        return read(CHECKPOINTS, place, ChainReader::checkpoint);
    }

    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    private Piece read(String sql, Place place, Line line) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, place);
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<String>();
                var last = 0L;
                while (rows.next()) {
                    lines.add(line.of(rows));
                    last = rows.getLong("seq");
                }
                return new Piece(lines, last);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the chain cannot be read", failed);
        }
    }

    private void bind(PreparedStatement statement, Place place) throws SQLException {
        var scope = caller.scope();
        statement.setString(1, place.region());
        statement.setString(2, place.unit());
        statement.setLong(3, place.from());
        statement.setString(4, scope.regionPattern());
        statement.setBoolean(5, scope.all());
        statement.setString(6, scope.unitList());
        statement.setString(7, scope.unitList());
    }

    private String entry(ResultSet row) throws SQLException {
        var line = new TreeMap<String, Object>();
        line.put("service", service);
        line.put("fiscalYear", row.getInt("fiscal_year"));
        line.put("id", row.getObject("id", UUID.class).toString());
        line.put("region", row.getString("region_code"));
        line.put("unit", row.getString("unit_code"));
        line.put("seq", row.getLong("seq"));
        line.put("recordedAt", row.getTimestamp("recorded_at").toInstant().toString());
        line.put("actor", row.getString("actor"));
        line.put("actorName", row.getString("actor_name"));
        line.put("act", row.getString("act"));
        line.put("entity", row.getString("entity"));
        line.put("entityId", row.getObject("entity_id", UUID.class).toString());
        line.put("content", row.getString("content"));
        line.put("prev", HexFormat.of().formatHex(row.getBytes("prev")));
        line.put("hash", HexFormat.of().formatHex(row.getBytes("hash")));
        return CanonicalJson.of(line);
    }

    private static String checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                        row.getString("statement"),
                        row.getString("algorithm"),
                        row.getString("key_id"),
                        row.getBytes("signature"))
                .line();
    }
}
