package org.jixiao.beneficiary.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/** The register of complaints; every change of state is appended beside it, so that what was open when stays known. */
@ApplicationScoped
class ComplaintRegister implements PanacheRepositoryBase<Complaint, UUID> {

    private final ScopedRows rows;
    private final Statements statements;

    ComplaintRegister(ScopedRows rows, Statements statements) {
        this.rows = rows;
        this.statements = statements;
    }

    /** Whose complaint it is to look into: the unit of the household. */
    record Place(String region, String unit, String township, LocalDate on, String by) {}

    /** What a list is narrowed to; an empty text, or year 0, does not narrow. */
    record Filter(String region, String unit, int fiscalYear, String status, String kind, String delivery) {}

    Place placeOf(UUID household, LocalDate on, String by) {
        var row = rows.require(
                "select region_code, unit_code, township_code from household where {scope} and id = :id",
                Map.of("id", household));
        return new Place(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class), on, by);
    }

    Complaint require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    List<Complaint> page(Filter filter, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", filter.region());
        parameters.put("unit", filter.unit());
        parameters.put("year", filter.fiscalYear());
        parameters.put("status", filter.status());
        parameters.put("kind", filter.kind());
        parameters.put("delivery", filter.delivery());
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:year = 0 or fiscalYear = :year) and (:status = '' or status = :status)"
                                + " and (:kind = '' or kind = :kind)"
                                + " and (:delivery = '' or cast(deliveryId as string) = :delivery) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    /** @param on the day from which the complaint is in this state */
    void note(Complaint complaint, LocalDate on, Instant at) {
        flush();
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>(Map.of(
                "id", id,
                "complaint", complaint.id(),
                "kind", complaint.kind().code(),
                "status", complaint.status().code(),
                "effectiveOn", on));
        statements.change(
                """
                insert into complaint_state (id, fiscal_year, region_code, unit_code, complaint_id, programme_id,
                    project_id, township_code, kind, status, effective_on, recorded_at, row_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                complaint.fiscalYear(),
                complaint.regionCode(),
                complaint.unitCode(),
                complaint.id(),
                complaint.programmeId(),
                complaint.projectId(),
                complaint.townshipCode(),
                complaint.kind().code(),
                complaint.status().code(),
                on,
                at,
                Digest.ofRow(content));
    }
}
