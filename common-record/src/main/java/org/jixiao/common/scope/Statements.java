package org.jixiao.common.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL in the transaction of a use case, for what every write does: a lock, a question, a row of the chain. JPA
 * translates such a statement anew each time, and keeps every native query with a typed result as if it were another.
 * It does not see what is still to be flushed.
 */
@ApplicationScoped
public class Statements {

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** The first row, if there is one; also outside a transaction, where it must not need the scope. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public <T> Optional<T> first(String sql, Projection.Reader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, 1, List.of(parameters));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(reader.read(new Row(rows))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a question of a use case failed", failed);
        }
    }

    /** Every row; outside a transaction as {@link #first}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public <T> List<T> all(String sql, Projection.Reader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, 1, List.of(parameters));
            try (var rows = statement.executeQuery()) {
                var row = new Row(rows);
                var found = new ArrayList<T>();
                while (rows.next()) {
                    row.begin();
                    found.add(reader.read(row));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a question of a use case failed", failed);
        }
    }

    /** The present instant of this service's records; the demonstration's clock where that one runs. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Instant recordedNow() {
        return first("select recorded_now()", Row::instant).orElseThrow();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean exists(String sql, Object... parameters) {
        return first(sql, row -> true, parameters).isPresent();
    }

    /** One or more statements, separated by semicolons, in one message. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, 1, Arrays.asList(parameters));
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("a statement of a use case failed", failed);
        }
    }

    /** The same statement for each row of parameters, sent together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeEach(String sql, List<List<Object>> rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var parameters : rows) {
                bind(statement, 1, parameters);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("statements of a use case failed", failed);
        }
    }

    static void bind(PreparedStatement statement, int first, List<?> parameters) throws SQLException {
        var at = first;
        for (var value : parameters) {
            statement.setObject(at++, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
