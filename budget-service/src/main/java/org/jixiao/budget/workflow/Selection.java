package org.jixiao.budget.workflow;

import java.util.HashMap;
import java.util.Map;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;

/** Which rows a list shows: those of the scope, after the cursor, and each filter where it was asked for. */
public final class Selection {

    private final StringBuilder conditions = new StringBuilder("id > :after and ").append(UnitScope.JPQL);
    private final Map<String, Object> parameters;

    public Selection(UnitScope scope, PageQuery query) {
        parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
    }

    /** @param condition names its one parameter {@code :name}; left out when there is no value */
    public Selection where(String condition, String name, Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** What a list of a unit's year can be narrowed by; null for all. */
    public Selection ofUnitYear(String region, String unit, Integer fiscalYear) {
        return where("regionCode = :region", "region", region)
                .where("unitCode = :unit", "unit", unit)
                .where("fiscalYear = :fiscalYear", "fiscalYear", fiscalYear);
    }

    public String jpql() {
        return conditions + " order by id";
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
