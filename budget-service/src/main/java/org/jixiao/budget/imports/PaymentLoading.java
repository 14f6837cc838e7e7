package org.jixiao.budget.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.money.Money;

/** Works through the staged rows of a job, unit by unit, in sets ({@link PaymentSql}). */
@ApplicationScoped
class PaymentLoading {

    private final DataSource database;

    PaymentLoading(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    int sortOut(UUID job) {
        return with(PaymentSql.SORT_OUT, statement -> {
            statement.setObject(1, job);
            statement.setObject(2, job);
            return statement.executeUpdate();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    int staged(UUID job) {
        return with("select count(*) from import_stage where job_id = ?", statement -> {
            statement.setObject(1, job);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> nextUnit(UUID job) {
        return with("select min(unit) from import_stage where job_id = ?", statement -> {
            statement.setObject(1, job);
            var rows = statement.executeQuery();
            rows.next();
            return Optional.ofNullable(rows.getString(1));
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Integer> years(UUID job, String unit) {
        var sql = "select distinct fiscal_year from import_stage where job_id = ? and unit = ? order by 1";
        return with(sql, statement -> {
            statement.setObject(1, job);
            statement.setString(2, unit);
            return integers(statement.executeQuery());
        });
    }

    /** Two payments of the last yuan of a line cannot both see it, whichever way they come. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockLines(UUID job, String region, String unit) {
        with("""
                select id from budget_line where region_code = ? and unit_code = ? and in_force
                    and fiscal_year in (select fiscal_year from import_stage where job_id = ? and unit = ?)
                order by id for update""", statement -> {
            statement.setString(1, region);
            statement.setString(2, unit);
            statement.setObject(3, job);
            statement.setString(4, unit);
            return statement.execute();
        });
    }

    /** No hold is placed until the commit: what it would refuse is not on its way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keepProjects(String region, String unit) {
        with("select id from project where region_code = ? and unit_code = ? order by id for share", statement -> {
            statement.setString(1, region);
            statement.setString(2, unit);
            return statement.execute();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome load(ImportJob job, String unit, Instant at, String by) {
        return with(job.isDryRun() ? PaymentSql.TRY : PaymentSql.LOAD, statement -> {
            statement.setObject(1, job.id());
            statement.setString(2, job.regionCode());
            statement.setString(3, unit);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.setString(5, at.toString());
            statement.setString(6, by);
            return outcome(statement.executeQuery());
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void empty(UUID job) {
        with("delete from import_stage where job_id = ?", statement -> {
            statement.setObject(1, job);
            return statement.executeUpdate();
        });
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        row.next();
        return new Outcome(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                new Money(row.getBigDecimal(4)),
                Digest.text(row.getBytes(5)));
    }

    private static List<Integer> integers(ResultSet rows) throws SQLException {
        var found = new ArrayList<Integer>();
        while (rows.next()) {
            found.add(rows.getInt(1));
        }
        return found;
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
