package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;

/** Households as they stand, opened so that a change can be made to them. What is opened never leaves the service. */
@ApplicationScoped
public class StandingHouseholds {

    /** @param effectiveOn from when the newest version holds; members carry the id by which they are known */
    public record Standing(
            UUID id,
            String region,
            String unit,
            int version,
            int retentionYear,
            LocalDate effectiveOn,
            HouseholdDraft draft) {

        public String origin() {
            return FieldLocation.origin(region, unit);
        }

        public boolean has(UUID member) {
            return draft.members().stream().anyMatch(one -> one.known().equals(member));
        }
    }

    private final Projection<Standing> households = new Projection<>("""
            select id, region_code, unit_code, version, retention_year, number, array_to_string(categories, ','),
                registration, township_code, village,
                (select v.effective_on from household_version v where v.household_id = household.id
                    and v.version = household.version)
            from household""", StandingHouseholds::household);

    private final Projection<MemberDraft> members = new Projection<>("""
            select id, region_code, unit_code, name_sealed, relation, identity_sealed, insured_child, university,
                remark_sealed
            from member""", this::member);

    private final ScopedReads reads;
    private final Caller caller;
    private final FieldEncryption cipher;

    StandingHouseholds(ScopedReads reads, Caller caller, FieldEncryption cipher) {
        this.reads = reads;
        this.caller = caller;
        this.cipher = cipher;
    }

    /** Without its members, whom nothing has to be opened for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Standing require(UUID id) {
        return reads.one(households.in(caller.scope()).withId(id)).orElseThrow(Refusal::notFound);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Standing opened(UUID id) {
        var closed = require(id);
        var standing = closed.draft();
        var present = reads.list(members.in(caller.scope())
                .and("household_id = ? and present", id)
                .ordered("position"));
        var draft = new HouseholdDraft(
                standing.number(),
                standing.categories(),
                standing.registration(),
                standing.townshipCode(),
                standing.village(),
                present);
        return new Standing(
                closed.id(),
                closed.region(),
                closed.unit(),
                closed.version(),
                closed.retentionYear(),
                closed.effectiveOn(),
                draft);
    }

    /** Somebody of the household, also one who has left it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MemberDraft member(UUID household, UUID member) {
        return reads.one(members.in(caller.scope()).withId(member).and("household_id = ?", household))
                .orElseThrow(Refusal::notFound);
    }

    private static Standing household(Row row) throws SQLException {
        var id = row.uuid();
        var region = row.text();
        var unit = row.text();
        var version = row.integer();
        var retention = row.integer();
        var number = row.text();
        var categories = Stream.of(row.text().split(","))
                .map(HouseholdCategory::of)
                .collect(java.util.stream.Collectors.toSet());
        var draft =
                new HouseholdDraft(number, categories, Registration.of(row.text()), row.text(), row.text(), List.of());
        return new Standing(id, region, unit, version, retention, row.date(), draft);
    }

    private MemberDraft member(Row row) throws SQLException {
        var id = row.uuid();
        var origin = FieldLocation.origin(row.text(), row.text());
        var name = open(origin, "name", id, row.bytes());
        var relation = Code.parse(Relation.class, row.text());
        var number = IdentityNumber.restored(open(origin, "identity_number", id, row.bytes()));
        var insured = row.flag();
        var university = row.text();
        return new MemberDraft(
                name, relation, number, insured, university, open(origin, "remark", id, row.bytes()), id);
    }

    private String open(String origin, String column, UUID id, byte[] sealed) {
        return cipher.open(new FieldLocation(origin, "member", column, id), sealed);
    }
}
