package org.jixiao.budget.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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

    /** With the profile that came into force last. */
    private static final Projection<BudgetUnitView> VIEW = new Projection<>("""
            select id, region_code, unit_code, name, department, valid_from, nature, rank, duties,
                independent_accounting, established, actual, version
            from (select unit.*, valid_from, nature, rank, duties, independent_accounting, established, actual
                from unit, lateral (select * from unit_profile p
                    where p.region_code = unit.region_code and p.unit_code = unit.unit_code and p.unit_id = unit.id
                    order by p.valid_from desc, p.recorded_at desc limit 1) profile) described""", BudgetUnitRepository::view);

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

    BudgetUnitView view(UUID id, UnitScope scope) {
        return reads.one(VIEW.in(scope).withId(id)).orElseThrow(Refusal::notFound);
    }

    /** @param region and code: empty for all */
    List<BudgetUnitView> page(String region, String code, UnitScope scope, PageQuery query) {
        return reads.list(VIEW.in(scope)
                .and("region_code = ?", region.isEmpty() ? null : region)
                .and("unit_code = ?", code.isEmpty() ? null : code)
                .page(query));
    }

    private static BudgetUnitView view(Row row) throws SQLException {
        return new BudgetUnitView(
                row.uuid(), row.text(), row.text(), row.text(), row.text(), profile(row), row.integer());
    }

    private static DescribeUnit profile(Row row) throws SQLException {
        return new DescribeUnit(
                row.date(), row.text(), row.text(), row.text(), row.flag(), row.integer(), row.integer());
    }
}
