package org.jixiao.budget.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.money.Money;

/** Works through the staged rows of a job, some units at a time, in sets ({@link PaymentSql}). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaymentLoading {

    /** So many rows are a second or less, for which other writers of their units wait. */
    private static final int ROWS_AT_ONCE = 10_000;

    private static final String NOTHING = Digest.ofRows(List.of());

    private final DataSource database;

    PaymentLoading(DataSource database) {
        this.database = database;
    }

    int sortOut(UUID job) {
        return with(PaymentSql.SORT_OUT, statement -> {
            statement.setObject(1, job);
            statement.setObject(2, job);
            return statement.executeUpdate();
        });
    }

    int staged(UUID job) {
        return with("select count(*) from import_stage where job_id = ?", statement -> {
            statement.setObject(1, job);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        });
    }

    /** As many units as have so many rows together; one at least, with all of its rows, as long as any is left. */
    List<String> nextUnits(UUID job) {
        return with(PaymentSql.NEXT, statement -> {
            statement.setObject(1, job);
            statement.setInt(2, ROWS_AT_ONCE + 1);
            var units = new ArrayList<String>();
            var counted = 0;
            for (var rows = statement.executeQuery(); rows.next(); ) {
                units.add(rows.getString(1));
                counted += rows.getInt(2);
            }
            var last = units.size() - 1;
            return counted > ROWS_AT_ONCE && last > 0 ? units.subList(0, last) : units;
        });
    }

    /** What rows of some units can mean, and where what they repeat would stand. */
    record Ground(List<String> units, List<Integer> years, List<UUID> lines) {}

    Ground look(ImportJob job, List<String> units) {
        var years = years(PaymentSql.YEARS, job, units);
        return new Ground(
                units, years, List.copyOf(lines(PaymentSql.LINES, job, units).keySet()));
    }

    /** The same, locked until the commit, with the projects of the lines kept as they are. */
    Ground lock(ImportJob job, List<String> units) {
        var years = years(PaymentSql.KEEP_YEARS, job, units);
        var lines = lines(PaymentSql.LOCK_LINES, job, units);
        var projects = new TreeSet<UUID>();
        lines.values().stream().filter(Objects::nonNull).forEach(projects::add);
        if (!projects.isEmpty()) {
            with(PaymentSql.KEEP_PROJECTS, statement -> {
                statement.setArray(1, array(statement, "uuid", projects));
                return statement.execute();
            });
        }
        return new Ground(units, years, List.copyOf(lines.keySet()));
    }

    private List<Integer> years(String sql, ImportJob job, List<String> units) {
        return with(sql, statement -> {
            bind(statement, job, units);
            var years = new TreeSet<Integer>();
            for (var rows = statement.executeQuery(); rows.next(); ) {
                years.add(rows.getInt(1));
            }
            return List.copyOf(years);
        });
    }

    private Map<UUID, UUID> lines(String sql, ImportJob job, List<String> units) {
        return with(sql, statement -> {
            bind(statement, job, units);
            var lines = new LinkedHashMap<UUID, UUID>();
            for (var rows = statement.executeQuery(); rows.next(); ) {
                lines.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
            return lines;
        });
    }

    /** Takes the rows of these units from the stage. What became of them, by unit. */
    Map<String, Outcome> load(ImportJob job, Ground ground, Instant at, String by) {
        with(PaymentSql.PLANNED_FOR_MANY, PreparedStatement::execute);
        return with(job.isDryRun() ? PaymentSql.TRY : PaymentSql.LOAD, statement -> {
            statement.setObject(1, job.id());
            statement.setString(2, job.regionCode());
            statement.setArray(3, array(statement, "varchar", ground.units()));
            statement.setArray(4, array(statement, "uuid", ground.lines()));
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            statement.setString(6, at.toString());
            statement.setString(7, by);
            statement.setArray(8, array(statement, "integer", ground.years()));
            return outcomes(statement.executeQuery());
        });
    }

    void empty(UUID job) {
        with("delete from import_stage where job_id = ?", statement -> {
            statement.setObject(1, job);
            return statement.executeUpdate();
        });
    }

    private static Map<String, Outcome> outcomes(ResultSet rows) throws SQLException {
        var outcomes = new LinkedHashMap<String, Outcome>();
        while (rows.next()) {
            var digest = rows.getBytes(6);
            outcomes.put(
                    rows.getString(1),
                    new Outcome(
                            rows.getInt(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            new Money(rows.getBigDecimal(5)),
                            digest == null ? NOTHING : Digest.text(digest)));
        }
        return outcomes;
    }

    /** Region, job and units, in the order in which the statements ask for them. */
    private static void bind(PreparedStatement statement, ImportJob job, List<String> units) throws SQLException {
        statement.setString(1, job.regionCode());
        statement.setObject(2, job.id());
        statement.setArray(3, array(statement, "varchar", units));
    }

    private static Array array(PreparedStatement statement, String type, Collection<?> values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the stage could not be worked through", failed);
        }
    }
}
