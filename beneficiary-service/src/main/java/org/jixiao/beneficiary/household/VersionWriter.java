package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;

/** The append-only side of the registry: each version of a household with all its members, and their hashes. */
@ApplicationScoped
class VersionWriter {

    /** What all rows of one write share. */
    record Stamp(String region, String unit, Date effectiveOn, OffsetDateTime recordedAt, String recordedBy) {}

    void write(Connection connection, Stamp stamp, List<HouseholdPlan> plans, List<byte[]> hashes) throws SQLException {
        writeHouseholds(connection, stamp, plans, hashes);
        writeMembers(connection, stamp, plans, hashes);
    }

    private static void writeHouseholds(
            Connection connection, Stamp stamp, List<HouseholdPlan> plans, List<byte[]> hashes) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into household_version (id, household_id, version, region_code, unit_code, effective_on,
                    recorded_at, recorded_by, township_code, registration, categories, persons, row_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var plan : plans) {
                var draft = plan.draft();
                var id = UuidV7.next();
                var hash = Digest.ofRow(content(id, stamp, plan));
                hashes.add(hash);
                statement.setObject(1, id);
                statement.setObject(2, plan.household());
                statement.setInt(3, plan.version());
                statement.setString(4, stamp.region());
                statement.setString(5, stamp.unit());
                statement.setDate(6, stamp.effectiveOn());
                statement.setObject(7, stamp.recordedAt());
                statement.setString(8, stamp.recordedBy());
                statement.setString(9, draft.townshipCode());
                statement.setString(10, draft.registration().code());
                statement.setArray(11, categories(connection, draft));
                statement.setInt(12, plan.members().size());
                statement.setBytes(13, hash);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void writeMembers(Connection connection, Stamp stamp, List<HouseholdPlan> plans, List<byte[]> hashes)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into member_version (id, member_id, household_id, household_version, region_code, unit_code,
                    relation, birth_date, insured_child, admitted, row_hash, university_level)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var plan : plans) {
                for (var member : plan.members()) {
                    var draft = member.draft();
                    var id = UuidV7.next();
                    var hash = Digest.ofRow(content(id, plan, member));
                    hashes.add(hash);
                    statement.setObject(1, id);
                    statement.setObject(2, member.id());
                    statement.setObject(3, plan.household());
                    statement.setInt(4, plan.version());
                    statement.setString(5, stamp.region());
                    statement.setString(6, stamp.unit());
                    statement.setString(7, draft.relation().code());
                    statement.setDate(8, Date.valueOf(draft.identityNumber().birthDate()));
                    statement.setBoolean(9, draft.insuredChild());
                    statement.setBoolean(10, !draft.university().isEmpty());
                    statement.setBytes(11, hash);
                    statement.setString(12, universityLevel(draft.university()));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    static Array categories(Connection connection, HouseholdDraft draft) throws SQLException {
        return connection.createArrayOf(
                "text", draft.categories().stream().map(HouseholdCategory::code).toArray());
    }

    private static Map<String, Object> content(UUID id, Stamp stamp, HouseholdPlan plan) {
        var draft = plan.draft();
        return new TreeMap<>(Map.of(
                "id", id,
                "household", plan.household(),
                "version", plan.version(),
                "unit", stamp.unit(),
                "effectiveOn", stamp.effectiveOn().toString(),
                "township", draft.townshipCode(),
                "registration", draft.registration().code(),
                "categories",
                        draft.categories().stream().map(HouseholdCategory::code).toList(),
                "persons", plan.members().size()));
    }

    /** The person by the keyed hash: a plain hash over an identity number could be searched for. */
    private static Map<String, Object> content(UUID id, HouseholdPlan plan, HouseholdPlan.PlannedMember member) {
        var draft = member.draft();
        var content = new TreeMap<String, Object>(Map.of(
                "id", id,
                "member", member.id(),
                "household", plan.household(),
                "version", plan.version(),
                "identity", HexFormat.of().formatHex(member.identityIndex()),
                "relation", draft.relation().code(),
                "insuredChild", draft.insuredChild(),
                "admitted", !draft.university().isEmpty()));
        var level = universityLevel(draft.university());
        if (!level.isEmpty()) {
            content.put("universityLevel", level);
        }
        return content;
    }

    /** 院校层次, where the entry says it ("示例大学（985）"); a 985 university is a 211 one too. */
    private static String universityLevel(String university) {
        return university.contains("985") ? "985" : university.contains("211") ? "211" : "";
    }
}
