package org.jixiao.budget.extent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;

/** What a file is for must be within the caller's scope, and must be there. */
@ApplicationScoped
public class Extents {

    private static final Pattern UNITS = Pattern.compile("\\*|[0-9]{3}|[0-9]{6,21}");

    private final EntityManager database;
    private final Caller caller;

    Extents(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** @param unit a unit, a department (three digits) or {@code *} */
    @Transactional
    public void require(String region, String unit) {
        if (!UNITS.matcher(unit).matches()) {
            throw Refusal.invalid("?unit", "Pattern", "应为单位代码、三位部门代码或 *", "A unit, a department, or *");
        }
        caller.scope().require(region, unit);
        var found = unit.equals(UnitScope.EVERY_UNIT)
                ? "select count(*) from region where code = ?1 and ?2 is not null"
                : "select count(*) from unit where region_code = ?1 and ?2 in (unit_code, left(unit_code, 3))";
        var count = (Long) database.createNativeQuery(found, Long.class)
                .setParameter(1, region)
                .setParameter(2, unit)
                .getSingleResult();
        if (count == 0) {
            throw Refusal.notFound();
        }
    }
}
