package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads what a chunk of households will meet, in three queries however large the chunk. Each goes from what is asked for to
 * the tables, household by household and person by person: joined the other way round it would read all that is registered.
 */
@ApplicationScoped
class RegistryReader {

    private final DataSource database;
    private final RegistryPlanner planner;
    private final RegistryTrial trials;

    RegistryReader(DataSource database, RegistryPlanner planner, RegistryTrial trials) {
        this.database = database;
        this.planner = planner;
        this.trials = trials;
    }

    /** One writer a unit: two files that are loaded at once cannot both find a person free. */
    void lock(String region, String unit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 2))")) {
            statement.setString(1, "registry " + region + " " + unit);
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("the registry could not be locked", failed);
        }
    }

    /** @param trial under which earlier chunks were tried, null where they were written */
    RegisteredNow read(String region, String unit, List<HouseholdDraft> drafts, UUID trial) {
        var now = new RegisteredNow();
        try (var connection = database.getConnection()) {
            planForAChunk(connection);
            readHouseholds(connection, region, unit, drafts, now);
            var indexes = indexes(region, drafts, now);
            readPersons(connection, region, unit, indexes, now);
            readDead(connection, region, unit, indexes, now);
            if (trial != null) {
                trials.recall(trial, indexes, now);
            }
            return now;
        } catch (SQLException failed) {
            throw new IllegalStateException("the registry could not be read", failed);
        }
    }

    private static void planForAChunk(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(RegistrySql.PLANNED_FOR_A_CHUNK)) {
            statement.execute();
        }
    }

    private static void readHouseholds(
            Connection connection, String region, String unit, List<HouseholdDraft> drafts, RegisteredNow now)
            throws SQLException {
        var numbers = drafts.stream().map(HouseholdDraft::number).distinct().toArray();
        try (var statement = connection.prepareStatement("""
                select h.id, h.number, h.version, h.retention_year, h.content_index, m.id, m.identity_index
                from (select cast(? as text) region, cast(? as text) unit, unnest(cast(? as text[])) number) asked
                cross join lateral (
                    select * from household
                    where region_code = region and unit_code = unit and number = asked.number offset 0) h
                cross join lateral (
                    select id, identity_index from member where household_id = h.id and present offset 0) m""")) {
            statement.setString(1, region);
            statement.setString(2, unit);
            statement.setArray(3, connection.createArrayOf("text", numbers));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    now.add(new RegisteredNow.Known(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            rows.getBytes(5)));
                    now.add(
                            rows.getBytes(7),
                            new RegisteredNow.Place(rows.getObject(6, UUID.class), rows.getString(2)));
                }
            }
        }
    }

    private byte[][] indexes(String region, List<HouseholdDraft> drafts, RegisteredNow now) {
        return drafts.stream()
                .flatMap(draft -> draft.members().stream())
                .map(member -> planner.identityIndex(region, member.identityNumber(), now))
                .toArray(byte[][]::new);
    }

    private static void readPersons(
            Connection connection, String region, String unit, byte[][] indexes, RegisteredNow now)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select m.id, h.number, m.identity_index
                from (select cast(? as text) region, cast(? as text) unit, unnest(cast(? as bytea[])) person) asked
                cross join lateral (
                    select id, household_id, identity_index from member
                    where region_code = region and unit_code = unit and identity_index = person and present offset 0) m
                cross join lateral (select number from household where id = m.household_id offset 0) h""")) {
            bind(connection, statement, region, unit, indexes);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    now.add(
                            rows.getBytes(3),
                            new RegisteredNow.Place(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
        }
    }

    /** Whoever is recorded as dead in this unit, unless that record was withdrawn. */
    private static void readDead(Connection connection, String region, String unit, byte[][] indexes, RegisteredNow now)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select m.identity_index
                from (select cast(? as text) region, cast(? as text) unit, unnest(cast(? as bytea[])) person) asked
                cross join lateral (
                    select id, identity_index from member
                    where region_code = region and unit_code = unit and identity_index = person offset 0) m
                cross join lateral (
                    select id from departure
                    where member_id = m.id and ground = 'death' and withdraws is null offset 0) d
                where not exists (select from departure w where w.withdraws = d.id)""")) {
            bind(connection, statement, region, unit, indexes);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    now.addDead(rows.getBytes(1));
                }
            }
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, String region, String unit, byte[][] indexes)
            throws SQLException {
        statement.setString(1, region);
        statement.setString(2, unit);
        statement.setArray(3, connection.createArrayOf("bytea", indexes));
    }
}
