package org.jixiao.budget.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;

@ApplicationScoped
public class BudgetUnitRepository implements PanacheRepositoryBase<BudgetUnit, UUID> {

    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    /** With each profile, and the day on which the next one takes its place: 9999-12-31 for the newest. */
    private static final Projection<BudgetUnitView> VIEW = new Projection<>("""
            select id, region_code, unit_code, name, department, valid_from, nature, rank, duties,
                independent_accounting, established, actual, credit_code, ended_on, version
            from (select unit.id, unit.region_code, unit.unit_code, profile.name, department, valid_from, nature, rank,
                    duties, independent_accounting, established, actual, credit_code, ended_on, version,
                    coalesce(lead(valid_from) over (partition by unit.region_code, unit.unit_code, unit.id
                        order by valid_from, recorded_at), date '9999-12-31') as until
                from unit join unit_profile profile on profile.region_code = unit.region_code
                    and profile.unit_code = unit.unit_code and profile.unit_id = unit.id) described""", BudgetUnitRepository::view);

    private final ScopedReads reads;

    BudgetUnitRepository(ScopedReads reads) {
        this.reads = reads;
    }

    BudgetUnit require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    public Optional<BudgetUnit> ofCode(String region, String code) {
        return find("regionCode = ?1 and unitCode = ?2", region, code).firstResultOptional();
    }

    /** @param asOf null for the newest profile */
    BudgetUnitView view(UUID id, LocalDate asOf, UnitScope scope) {
        return reads.one(inForce(asOf, scope).withId(id)).orElseThrow(Refusal::notFound);
    }

    /** @param region and code: empty for all; @param asOf null for the newest profile */
    List<BudgetUnitView> page(String region, String code, LocalDate asOf, UnitScope scope, PageQuery query) {
        return reads.list(inForce(asOf, scope)
                .and("region_code = ?", region.isEmpty() ? null : region)
                .and("unit_code = ?", code.isEmpty() ? null : code)
                .page(query));
    }

    private static Projection.Query<BudgetUnitView> inForce(LocalDate asOf, UnitScope scope) {
        var query = VIEW.in(scope);
        return asOf == null
                ? query.and("until = ?", NEWEST)
                : query.and("valid_from <= ?", asOf).and("until > ?", asOf);
    }

    /** The name that the unit has on a day, by the profile in force; its present name before the first. */
    String nameOn(LocalDate day, BudgetUnit unit) {
        return getEntityManager()
                .createQuery(
                        "select name from UnitProfile where regionCode = :region and unitCode = :unit and unitId = :id"
                                + " and validFrom <= :day order by validFrom desc, recordedAt desc",
                        String.class)
                .setParameter("region", unit.regionCode())
                .setParameter("unit", unit.unitCode())
                .setParameter("id", unit.id())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(unit.name());
    }

    /** Staff of a unit on a day, as known at an instant, with the hash of the profile that says so. */
    public record Staff(int established, int actual, byte[] rowHash) {}

    public Optional<Staff> staff(String region, String code, LocalDate day, Instant knownAt) {
        return getEntityManager()
                .createQuery(
                        "from UnitProfile where regionCode = :region and unitCode = :unit and validFrom <= :day"
                                + " and recordedAt <= :knownAt order by validFrom desc, recordedAt desc",
                        UnitProfile.class)
                .setParameter("region", region)
                .setParameter("unit", code)
                .setParameter("day", day)
                .setParameter("knownAt", knownAt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(profile -> new Staff(
                        profile.description().established(),
                        profile.description().actual(),
                        profile.rowHash()));
    }

    Optional<UnitProfile> newestProfile(BudgetUnit unit) {
        return getEntityManager()
                .createQuery(
                        "from UnitProfile where regionCode = :region and unitCode = :unit and unitId = :id"
                                + " order by validFrom desc, recordedAt desc",
                        UnitProfile.class)
                .setParameter("region", unit.regionCode())
                .setParameter("unit", unit.unitCode())
                .setParameter("id", unit.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The code that took a region's place; empty for one that is in use. */
    Optional<String> successorOf(String region) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select successor from region where code = ?1 and successor is not null", String.class)
                .setParameter(1, region)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    private static BudgetUnitView view(Row row) throws SQLException {
        return new BudgetUnitView(
                row.uuid(), row.text(), row.text(), row.text(), row.text(), profile(row), row.date(), row.integer());
    }

    private static DescribeUnit profile(Row row) throws SQLException {
        return new DescribeUnit(
                row.date(), row.text(), row.text(), row.text(), row.flag(), row.integer(), row.integer(), row.text());
    }
}
