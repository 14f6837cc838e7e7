package org.jixiao.beneficiary.household;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.fact.Digest;

/** The append-only side of the registry: each version of a household with all its members, and their hashes. */
final class VersionWriter {

    static final String HOUSEHOLDS = """
            insert into household_version (id, household_id, version, region_code, unit_code, effective_on, recorded_at,
                recorded_by, township_code, registration, categories, persons, row_hash)
            select s.version_id, s.id, s.version, ?, ?, ?, ?, ?, s.township_code, s.registration,
                string_to_array(s.categories, ','), s.persons, s.row_hash
            from registry_stage_household s where s.write_id = ?""";

    static final String MEMBERS = """
            insert into member_version (id, member_id, household_id, household_version, region_code, unit_code,
                relation, birth_date, insured_child, admitted, row_hash, university_level)
            select s.version_id, s.id, s.household_id, s.household_version, ?, ?, s.relation, s.birth_date,
                s.insured_child, s.university <> '', s.row_hash, case when s.university like '%985%' then '985'
                    when s.university like '%211%' then '211' else '' end
            from registry_stage_member s where s.write_id = ?""";

    private VersionWriter() {}

    /** What all rows of one write share. */
    record Stamp(String region, String unit, LocalDate effectiveOn, Instant recordedAt, String recordedBy) {

        OffsetDateTime offsetRecordedAt() {
            return recordedAt.atOffset(ZoneOffset.UTC);
        }
    }

    static byte[] hash(UUID id, Stamp stamp, HouseholdPlan plan) {
        var draft = plan.draft();
        return Digest.ofRow(Map.of(
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
    static byte[] hash(UUID id, HouseholdPlan plan, HouseholdPlan.PlannedMember member) {
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
        return Digest.ofRow(content);
    }

    /** 院校层次, where the entry says it ("示例大学（985）"); a 985 university is a 211 one too. */
    private static String universityLevel(String university) {
        return university.contains("985") ? "985" : university.contains("211") ? "211" : "";
    }
}
