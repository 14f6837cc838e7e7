package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jixiao.beneficiary.household.HouseholdPlan.PlannedMember;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;

/** Writes a chunk of households: the rows of now, and the versions that facts are measured on. */
@ApplicationScoped
class RegistryWriter {

    private final DataSource database;
    private final FieldEncryption cipher;
    private final VersionWriter versions;
    private final Caller caller;

    RegistryWriter(DataSource database, FieldEncryption cipher, VersionWriter versions, Caller caller) {
        this.database = database;
        this.cipher = cipher;
        this.versions = versions;
        this.caller = caller;
    }

    /** Answers with the digest over the hashes of all rows that were written. */
    String write(String region, String unit, List<HouseholdPlan> plans, LocalDate today, Instant at) {
        try (var connection = database.getConnection()) {
            // who left goes first: the index that keeps a person in one household is checked row by row
            depart(connection, plans);
            insertHouseholds(connection, region, unit, plans);
            updateHouseholds(connection, plans);
            insertMembers(connection, region, unit, plans);
            updateMembers(connection, FieldLocation.origin(region, unit), plans);
            var stamp = new VersionWriter.Stamp(
                    region, unit, Date.valueOf(today), at.atOffset(ZoneOffset.UTC), caller.subject());
            var hashes = new ArrayList<byte[]>();
            versions.write(connection, stamp, plans, hashes);
            return Digest.ofRows(hashes);
        } catch (SQLException failed) {
            throw new IllegalStateException("the households could not be written", failed);
        }
    }

    private static void depart(Connection connection, List<HouseholdPlan> plans) throws SQLException {
        try (var statement = connection.prepareStatement("update member set present = false where id = ?")) {
            for (var plan : plans) {
                for (var departed : plan.departed()) {
                    statement.setObject(1, departed);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void insertHouseholds(Connection connection, String region, String unit, List<HouseholdPlan> plans)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into household (version, township_code, village, registration, categories, content_index, id,
                    region_code, unit_code, number, retention_year) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var plan : plans) {
                if (plan.isNew()) {
                    bind(connection, statement, plan);
                    statement.setString(8, region);
                    statement.setString(9, unit);
                    statement.setString(10, plan.draft().number());
                    statement.setInt(11, plan.retentionYear());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void updateHouseholds(Connection connection, List<HouseholdPlan> plans) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update household set version = ?, township_code = ?, village = ?, registration = ?, categories = ?,
                    content_index = ? where id = ?""")) {
            for (var plan : plans) {
                if (!plan.isNew()) {
                    bind(connection, statement, plan);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, HouseholdPlan plan)
            throws SQLException {
        var draft = plan.draft();
        statement.setInt(1, plan.version());
        statement.setString(2, draft.townshipCode());
        statement.setString(3, draft.village());
        statement.setString(4, draft.registration().code());
        statement.setArray(5, VersionWriter.categories(connection, draft));
        statement.setBytes(6, plan.contentIndex());
        statement.setObject(7, plan.household());
    }

    private void insertMembers(Connection connection, String region, String unit, List<HouseholdPlan> plans)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into member (position, relation, name_sealed, identity_sealed, remark_sealed, insured_child,
                    university, sex, birth_date, identity_index, id, household_id, region_code, unit_code, present)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""")) {
            for (var plan : plans) {
                for (var i = 0; i < plan.members().size(); i++) {
                    if (plan.members().get(i).isNew()) {
                        bind(statement, FieldLocation.origin(region, unit), plan, i);
                        statement.setObject(12, plan.household());
                        statement.setString(13, region);
                        statement.setString(14, unit);
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        }
    }

    /** Also who was not in the household any more and is again, and whose identity number was corrected. */
    private void updateMembers(Connection connection, String origin, List<HouseholdPlan> plans) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update member set position = ?, relation = ?, name_sealed = ?, identity_sealed = ?, remark_sealed = ?,
                    insured_child = ?, university = ?, sex = ?, birth_date = ?, identity_index = ?, present = true
                where id = ?""")) {
            for (var plan : plans) {
                for (var i = 0; i < plan.members().size(); i++) {
                    if (!plan.members().get(i).isNew()) {
                        bind(statement, origin, plan, i);
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, String origin, HouseholdPlan plan, int position)
            throws SQLException {
        var member = plan.members().get(position);
        var draft = member.draft();
        var number = draft.identityNumber();
        statement.setInt(1, position);
        statement.setString(2, draft.relation().code());
        statement.setBytes(3, seal(origin, "name", plan, member, draft.name()));
        statement.setBytes(4, seal(origin, "identity_number", plan, member, number.full()));
        statement.setBytes(5, seal(origin, "remark", plan, member, draft.remark()));
        statement.setBoolean(6, draft.insuredChild());
        statement.setString(7, draft.university());
        statement.setString(8, number.sex().code());
        statement.setDate(9, Date.valueOf(number.birthDate()));
        statement.setBytes(10, member.identityIndex());
        statement.setObject(11, member.id());
    }

    private byte[] seal(String origin, String column, HouseholdPlan plan, PlannedMember member, String value) {
        return cipher.seal(new FieldLocation(origin, "member", column, member.id()), plan.retentionYear(), value);
    }
}
