package org.jixiao.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jixiao.common.scope.Statements;

/** The heads of the units' chains: each made once, and locked until the commit by whoever adds to its chain. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Heads {

    private static final byte[] BEGINNING = new byte[32];

    /**
     * Two statements in one message. Beside "for update" the clock would be read before the lock is waited for; as a
     * statement of its own it is read when the locks are held, and sees what the acts before wrote. Several heads are
     * locked in the order in which everybody locks several.
     */
    private static final String LOCK_THEN_TIME = """
            select unit_code, seq, hash from unit_head where region_code = ? and unit_code = any(?)
            order by region_code, unit_code for update;
            select greatest(recorded_now(), max(last_recorded) + interval '1 microsecond') from unit_head
            where region_code = ? and unit_code = any(?)""";

    private static final String HAS_ALL = """
            select 1 where not exists (select from unnest(?::varchar[]) asked (unit)
                where not exists (select from unit_head where region_code = ? and unit_code = asked.unit))""";

    private final Statements statements;
    private final DataSource database;

    Heads(Statements statements, DataSource database) {
        this.statements = statements;
        this.database = database;
    }

    /** The last link of a chain. */
    record Head(long seq, byte[] hash) {}

    /**
     * Heads by unit; those that do not exist are left out.
     *
     * @param at later than whatever is recorded in these chains
     */
    record Locked(Instant at, Map<String, Head> heads) {}

    Locked lock(String region, Collection<String> units) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOCK_THEN_TIME)) {
            var codes = array(connection, units);
            for (int parameter = 1; parameter <= 4; parameter += 2) {
                statement.setString(parameter, region);
                statement.setArray(parameter + 1, codes);
            }
            statement.execute();
            return locked(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the heads of the record could not be locked", failed);
        }
    }

    private static Locked locked(PreparedStatement statement) throws SQLException {
        var heads = new LinkedHashMap<String, Head>();
        for (var rows = statement.getResultSet(); rows.next(); ) {
            heads.put(rows.getString(1), new Head(rows.getLong(2), rows.getBytes(3)));
        }
        statement.getMoreResults();
        var time = statement.getResultSet();
        time.next();
        return new Locked(time.getObject(1, OffsetDateTime.class).toInstant(), heads);
    }

    /** Before any of several is locked: a new head may have to wait for a reader of the region, who waits for locked ones. */
    void ensureAll(String region, Collection<String> units) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HAS_ALL)) {
            statement.setArray(1, array(connection, units));
            statement.setString(2, region);
            if (!statement.executeQuery().next()) {
                units.stream().sorted().forEach(unit -> ensure(region, unit));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the heads of the record could not be looked for", failed);
        }
    }

    void ensure(String region, String unit) {
        statements.exists("select pg_advisory_xact_lock_shared(hashtextextended(?, 1))", region);
        statements.change("""
                insert into unit_head (region_code, unit_code, seq, hash, last_recorded)
                values (?, ?, 0, ?, '-infinity') on conflict do nothing""", region, unit, BEGINNING);
    }

    /** Until the commit no unit of the region gets its first head. */
    void keep(String region) {
        statements.exists("select pg_advisory_xact_lock(hashtextextended(?, 1))", region);
    }

    private static java.sql.Array array(Connection connection, Collection<String> units) throws SQLException {
        return connection.createArrayOf("varchar", units.toArray());
    }
}
