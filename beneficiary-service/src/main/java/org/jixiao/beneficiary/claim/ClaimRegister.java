package org.jixiao.beneficiary.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.beneficiary.upload.Upload;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;

/** All claims that insurers have told, each with every revision; the newest is the one that counts. */
@ApplicationScoped
class ClaimRegister {

    /** A household's policy insures all in it, a person's that person alone. */
    private static final String INSURED = """
            select delivery.id, fiscal_year, programme_id, project_id, household_id, township_code
            from delivery join (
                select id cited_batch, period_from, period_to from delivery_batch) cited
                on cited.cited_batch = delivery.batch_id
            where {scope} and region_code = :region and unit_code = :unit and policy_no = :policy
              and household_id = :household and (member_id is null or member_id = :member)
              and :incident between period_from and period_to
              and not exists (select from delivery_void v
                  where v.fiscal_year = delivery.fiscal_year and v.delivery_id = delivery.id)
            order by delivery.id limit 1""";

    private static final Projection<ClaimView> CLAIMS = new Projection<>("""
            select id, region_code, unit_code, fiscal_year, claim_no, policy_no, delivery_id, programme_id, household_id,
                member_id, incident_on, days, claimed, paid, paid_on, revision, recorded_at
            from (select distinct on (c.region_code, c.unit_code, c.claim_no) c.* from claim c
                order by c.region_code, c.unit_code, c.claim_no, c.revision desc) newest""", ClaimRegister::claim);

    private final ScopedRows rows;
    private final ScopedReads reads;
    private final Statements statements;

    ClaimRegister(ScopedRows rows, ScopedReads reads, Statements statements) {
        this.rows = rows;
        this.reads = reads;
        this.statements = statements;
    }

    /** A person of the unit by the keyed hash of the identity number, or by the member's id: member, then household. */
    Optional<Map.Entry<UUID, UUID>> person(Upload upload, byte[] index, String member) {
        return rows
                .list(
                        "select id, household_id from member where {scope} and region_code = :region"
                                + " and unit_code = :unit and (identity_index = :index or cast(id as text) = :member)"
                                + " order by present desc, id limit 1",
                        Map.of("region", upload.region(), "unit", upload.unit(), "index", index, "member", member))
                .stream()
                .findFirst()
                .map(row -> Map.entry(row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    Optional<Insured> insured(Upload upload, Map.Entry<UUID, UUID> person, String policyNo, LocalDate incidentOn) {
        return rows
                .list(
                        INSURED,
                        Map.of(
                                "region", upload.region(),
                                "unit", upload.unit(),
                                "policy", policyNo,
                                "member", person.getKey(),
                                "household", person.getValue(),
                                "incident", incidentOn))
                .stream()
                .findFirst()
                .map(row -> new Insured(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class),
                        person.getKey(),
                        row.get(5, String.class)));
    }

    /** The newest revision of a claim, as its hash and its number. */
    Optional<Map.Entry<String, Integer>> known(Upload upload, String claimNo) {
        return rows
                .list(
                        "select content_digest, revision from claim where {scope} and region_code = :region"
                                + " and unit_code = :unit and claim_no = :claim order by revision desc limit 1",
                        Map.of("region", upload.region(), "unit", upload.unit(), "claim", claimNo))
                .stream()
                .findFirst()
                .map(row -> Map.entry(row.get(0, String.class), row.get(1, Integer.class)));
    }

    static String digest(Insured insured, ClaimContent claim) {
        return Digest.of(content(insured, claim));
    }

    private static Map<String, Object> content(Insured insured, ClaimContent claim) {
        return new TreeMap<>(Map.of(
                "claimNo", claim.claimNo(),
                "delivery", insured.delivery(),
                "member", insured.member(),
                "incidentOn", claim.incidentOn(),
                "days", claim.days(),
                "claimed", claim.claimed().toString(),
                "paid", claim.paid().toString(),
                "paidOn", claim.paidOn()));
    }

    void append(Upload upload, Insured insured, ClaimContent claim, int revision) {
        var id = UuidV7.next();
        var content = content(insured, claim);
        content.put("id", id);
        content.put("revision", revision);
        statements.change(
                """
                insert into claim (id, fiscal_year, region_code, unit_code, claim_no, revision, policy_no, delivery_id,
                    programme_id, project_id, household_id, member_id, township_code, incident_on, days, claimed, paid,
                    paid_on, content_digest, upload_id, recorded_at, recorded_by, row_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                insured.fiscalYear(),
                upload.region(),
                upload.unit(),
                claim.claimNo(),
                revision,
                claim.policyNo(),
                insured.delivery(),
                insured.programme(),
                insured.project(),
                insured.household(),
                insured.member(),
                insured.township(),
                claim.incidentOn(),
                claim.days(),
                claim.claimed().yuan(),
                claim.paid().yuan(),
                claim.paidOn(),
                digest(insured, claim),
                upload.id(),
                upload.at(),
                upload.by(),
                Digest.ofRow(content));
    }

    List<ClaimView> page(ClaimFilter filter, UnitScope scope, PageQuery query) {
        return reads.list(CLAIMS.in(scope)
                .and("region_code = ?", filter.region())
                .and("unit_code = ?", filter.unit())
                .and("fiscal_year = ?", filter.fiscalYear())
                .and("programme_id = ?", filter.programme())
                .and("delivery_id = ?", filter.delivery())
                .page(query));
    }

    private static ClaimView claim(Row row) throws SQLException {
        return new ClaimView(
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.text(),
                row.text(),
                row.uuid(),
                row.uuid(),
                row.uuid(),
                row.uuid(),
                row.date(),
                row.integer(),
                row.money(),
                row.money(),
                row.date(),
                row.integer(),
                row.instant());
    }
}
