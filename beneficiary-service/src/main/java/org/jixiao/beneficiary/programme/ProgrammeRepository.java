package org.jixiao.beneficiary.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.condition.Condition;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.money.Money;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private final ScopedRows rows;

    ProgrammeRepository(ScopedRows rows) {
        this.rows = rows;
    }

    public Programme require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The year of a series that counts now. */
    public Programme newestApproved(UUID series) {
        return find("seriesId = ?1 and status = 'approved' order by fiscalYear desc", series)
                .firstResult();
    }

    boolean exists(String region, String unit, int fiscalYear, String code) {
        return count(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and code = ?4",
                        region,
                        unit,
                        fiscalYear,
                        code)
                > 0;
    }

    /** @param fiscalYear 0 for all; region and unit empty for all */
    List<Programme> page(String region, String unit, int fiscalYear, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", region);
        parameters.put("unit", unit);
        parameters.put("year", fiscalYear);
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:year = 0 or fiscalYear = :year) and " + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    public List<Standard> standards(UUID programme) {
        return rows.list("""
                select code, label, amount from programme_standard
                where {scope} and programme_id = :programme order by code""", Map.of("programme", programme)).stream()
                .map(row -> new Standard(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        new Money(row.get(2, java.math.BigDecimal.class))))
                .toList();
    }

    void addStandard(Programme programme, Standard standard) {
        getEntityManager()
                .createNativeQuery("""
                insert into programme_standard (programme_id, region_code, unit_code, code, label, amount)
                values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, programme.id())
                .setParameter(2, programme.regionCode())
                .setParameter(3, programme.unitCode())
                .setParameter(4, standard.code())
                .setParameter(5, standard.label())
                .setParameter(6, standard.amount().yuan())
                .executeUpdate();
    }

    public List<Condition> conditions(UUID programme) {
        return rows.list("""
                select code, label, expression from programme_condition
                where {scope} and programme_id = :programme order by position""", Map.of("programme", programme)).stream()
                .map(row -> new Condition(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    void addConditions(Programme programme, List<Condition> conditions) {
        for (var i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            getEntityManager()
                    .createNativeQuery("""
                    insert into programme_condition (programme_id, region_code, unit_code, position, code, label,
                        expression) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                    .setParameter(1, programme.id())
                    .setParameter(2, programme.regionCode())
                    .setParameter(3, programme.unitCode())
                    .setParameter(4, i)
                    .setParameter(5, condition.code())
                    .setParameter(6, condition.label())
                    .setParameter(7, condition.expression())
                    .executeUpdate();
        }
    }
}
