package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;

/**
 * Writes what was decided: the rows of now, and the versions that facts are measured on. All of it is copied into the stage
 * first and taken from there in sets, whether one household is entered or a chunk of a file.
 */
@ApplicationScoped
class RegistryWriter {

    private final DataSource database;
    private final RegistryStage stage;
    private final Caller caller;

    RegistryWriter(DataSource database, RegistryStage stage, Caller caller) {
        this.database = database;
        this.stage = stage;
        this.caller = caller;
    }

    /** Answers with the digest over the hashes of all rows that were written. */
    String write(String region, String unit, List<HouseholdPlan> plans, LocalDate today, Instant at) {
        var write = UuidV7.next();
        var stamp = new VersionWriter.Stamp(region, unit, today, at, caller.subject());
        try (var connection = database.getConnection()) {
            var hashes = stage.fill(write, stamp, plans);
            take(connection, write, stamp, plans);
            return Digest.ofRows(hashes);
        } catch (SQLException failed) {
            throw new IllegalStateException("the households could not be written", failed);
        }
    }

    /** One message, however many statements: who left goes first, for one person is in one household, row by row. */
    private static void take(Connection connection, UUID write, VersionWriter.Stamp stamp, List<HouseholdPlan> plans)
            throws SQLException {
        var sql = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var departed = plans.stream().flatMap(plan -> plan.departed().stream()).toArray();
        if (departed.length > 0) {
            add(sql, values, RegistrySql.DEPART, connection.createArrayOf("uuid", departed));
        }
        add(sql, values, RegistrySql.ENTER_HOUSEHOLDS, stamp.region(), stamp.unit(), write);
        if (plans.stream().anyMatch(plan -> plan.version() > 0)) {
            add(sql, values, RegistrySql.CHANGE_HOUSEHOLDS, write);
        }
        add(sql, values, RegistrySql.ENTER_MEMBERS, stamp.region(), stamp.unit(), write);
        if (plans.stream().flatMap(plan -> plan.members().stream()).anyMatch(member -> !member.isNew())) {
            add(sql, values, RegistrySql.CHANGE_MEMBERS, write);
        }
        add(
                sql,
                values,
                VersionWriter.HOUSEHOLDS,
                stamp.region(),
                stamp.unit(),
                stamp.effectiveOn(),
                stamp.offsetRecordedAt(),
                stamp.recordedBy(),
                write);
        add(sql, values, VersionWriter.MEMBERS, stamp.region(), stamp.unit(), write);
        add(sql, values, RegistrySql.EMPTY_HOUSEHOLDS, write);
        add(sql, values, RegistrySql.EMPTY_MEMBERS, write);
        sql.add(RegistrySql.JOINED_AS_ALWAYS);
        try (var statement = connection.prepareStatement(String.join(";\n", sql))) {
            bind(statement, values);
            statement.execute();
            requireAll(statement, sql.size());
        }
    }

    private static void add(List<String> sql, List<Object> values, String statement, Object... more) {
        sql.add(statement);
        values.addAll(List.of(more));
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at) instanceof Array array) {
                statement.setArray(at + 1, array);
            } else {
                statement.setObject(at + 1, values.get(at));
            }
        }
    }

    /** What fails after the first statement is told only when its result is asked for. */
    private static void requireAll(PreparedStatement statement, int statements) throws SQLException {
        for (int asked = 1; asked < statements; asked++) {
            statement.getMoreResults();
        }
    }
}
