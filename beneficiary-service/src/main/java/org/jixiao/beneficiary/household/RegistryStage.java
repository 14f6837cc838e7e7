package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jixiao.beneficiary.privacy.ExchangeIndex;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.sheets.BinaryCopy;

/**
 * Fills the stage: COPY does not work under row-level security, so rows are copied in here, sealed already, and leave it
 * within the same transaction.
 */
@ApplicationScoped
class RegistryStage {

    private static final String HOUSEHOLDS = """
            registry_stage_household (write_id, id, version, number, township_code, village, registration, categories,
                retention_year, content_index, persons, version_id, row_hash)""";
    private static final int HOUSEHOLD_COLUMNS = 13;

    private static final String MEMBERS = """
            registry_stage_member (write_id, id, household_id, household_version, entered, position, relation, sex,
                birth_date, name_sealed, identity_sealed, identity_index, remark_sealed, insured_child, university,
                version_id, row_hash, exchange_index, name_index, likeness_index)""";
    private static final int MEMBER_COLUMNS = 20;

    private final DataSource database;
    private final FieldEncryption cipher;
    private final ExchangeIndex exchange;
    private final Likeness likeness;

    RegistryStage(DataSource database, FieldEncryption cipher, ExchangeIndex exchange, Likeness likeness) {
        this.database = database;
        this.cipher = cipher;
        this.exchange = exchange;
        this.likeness = likeness;
    }

    /** Answers with the hashes of the versions, in no order. */
    List<byte[]> fill(UUID write, VersionWriter.Stamp stamp, List<HouseholdPlan> plans) throws SQLException {
        var hashes = new ArrayList<byte[]>();
        try (var copy = new BinaryCopy(database, HOUSEHOLDS, HOUSEHOLD_COLUMNS)) {
            for (var plan : plans) {
                append(copy, write, stamp, plan, hashes);
            }
            copy.end();
        }
        try (var copy = new BinaryCopy(database, MEMBERS, MEMBER_COLUMNS)) {
            for (var plan : plans) {
                for (int position = 0; position < plan.members().size(); position++) {
                    append(copy, write, stamp, plan, position, hashes);
                }
            }
            copy.end();
        }
        return hashes;
    }

    private static void append(
            BinaryCopy copy, UUID write, VersionWriter.Stamp stamp, HouseholdPlan plan, List<byte[]> hashes)
            throws SQLException {
        var draft = plan.draft();
        var version = UuidV7.next();
        var hash = VersionWriter.hash(version, stamp, plan);
        hashes.add(hash);
        copy.row()
                .uuid(write)
                .uuid(plan.household())
                .integer(plan.version())
                .text(draft.number())
                .text(draft.townshipCode())
                .text(draft.village())
                .text(draft.registration().code())
                .text(draft.categories().stream().map(HouseholdCategory::code).collect(Collectors.joining(",")))
                .integer(plan.retentionYear())
                .octets(plan.contentIndex())
                .integer(plan.members().size())
                .uuid(version)
                .octets(hash);
    }

    private void append(
            BinaryCopy copy,
            UUID write,
            VersionWriter.Stamp stamp,
            HouseholdPlan plan,
            int position,
            List<byte[]> hashes)
            throws SQLException {
        var member = plan.members().get(position);
        var draft = member.draft();
        var number = draft.identityNumber();
        var origin = FieldLocation.origin(stamp.region(), stamp.unit());
        var version = UuidV7.next();
        var hash = VersionWriter.hash(version, plan, member);
        hashes.add(hash);
        copy.row()
                .uuid(write)
                .uuid(member.id())
                .uuid(plan.household())
                .integer(plan.version())
                .flag(member.isNew())
                .integer(position)
                .text(draft.relation().code())
                .text(number.sex().code())
                .date(number.birthDate())
                .octets(seal(origin, "name", plan, member.id(), draft.name()))
                .octets(seal(origin, "identity_number", plan, member.id(), number.full()))
                .octets(member.identityIndex())
                .octets(seal(origin, "remark", plan, member.id(), draft.remark()))
                .flag(draft.insuredChild())
                .text(draft.university())
                .uuid(version)
                .octets(hash)
                .octets(exchange.of(stamp.region(), number.full()))
                .octets(likeness.ofName(stamp.region(), stamp.unit(), draft.name()))
                .octets(likeness.ofSound(stamp.region(), stamp.unit(), draft.name(), number.birthDate()));
    }

    private byte[] seal(String origin, String column, HouseholdPlan plan, UUID member, String value) {
        return cipher.seal(new FieldLocation(origin, "member", column, member), plan.retentionYear(), value);
    }
}
