package org.jixiao.common.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jixiao.common.identity.Caller;

/**
 * Runs a {@link Projection}'s query. Outside a transaction the settings of row-level security travel in front of it, in
 * the same message: PostgreSQL takes both for one transaction, so the settings are local to it, and nothing is begun or
 * committed. Inside a transaction {@link RowScope} has made them already.
 */
@ApplicationScoped
public class ScopedReads {

    /**
     * The scope, and how to plan: once for all values, for planning a partitioned table costs more than reading it; and
     * along an index that has the order of the page, for the planner, which cannot know how many rows the scope lets
     * through, expects so few that it would rather read and sort a unit's whole ledger.
     */
    private static final String SET = """
            select set_config('app.region', ?, true), set_config('app.units', ?, true),
                set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_sort', 'off', true);
            """;

    private final DataSource database;
    private final Caller caller;

    ScopedReads(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    public <T> Optional<T> one(Projection.Query<T> query) {
        return list(query).stream().findFirst();
    }

    public <T> List<T> list(Projection.Query<T> query) {
        try (var connection = database.getConnection()) {
            return connection.getAutoCommit() ? alone(connection, query) : inTransaction(connection, query);
        } catch (SQLException failed) {
            throw new IllegalStateException("a projection could not be read", failed);
        }
    }

    /** The settings come from the caller, whatever the query says: the two walls stand on their own. */
    private <T> List<T> alone(Connection connection, Projection.Query<T> query) throws SQLException {
        var scope = caller.actor().scope();
        try (var statement = connection.prepareStatement(SET + query.sql())) {
            statement.setString(1, scope.region());
            statement.setString(2, scope.unitList());
            Statements.bind(statement, 3, query.parameters());
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return read(rows, query);
            }
        }
    }

    private static <T> List<T> inTransaction(Connection connection, Projection.Query<T> query) throws SQLException {
        try (var statement = connection.prepareStatement(query.sql())) {
            Statements.bind(statement, 1, query.parameters());
            try (var rows = statement.executeQuery()) {
                return read(rows, query);
            }
        }
    }

    private static <T> List<T> read(ResultSet rows, Projection.Query<T> query) throws SQLException {
        var row = new Row(rows);
        var found = new ArrayList<T>();
        while (rows.next()) {
            found.add(query.read(row));
        }
        return found;
    }
}
