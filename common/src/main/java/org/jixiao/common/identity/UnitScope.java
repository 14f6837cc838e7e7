package org.jixiao.common.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.common.problem.Refusal;

/**
 * Whose data a caller may see. A region is a code or a prefix (13 is a province); a unit is a code (725001), a
 * department that covers its units (725), or {@code *}. An empty scope covers nothing.
 */
public record UnitScope(String region, Set<String> units, Set<String> townships) {

    public static final UnitScope NONE = new UnitScope("", Set.of(), Set.of());

    /** The entity must call its columns {@code regionCode} and {@code unitCode}. */
    public static final String JPQL = "(regionCode like :scopeRegion and (:scopeAll = true or unitCode in (:scopeUnits)"
            + " or substring(unitCode, 1, 3) in (:scopeUnits)))";

    /** The same for SQL; bind {@link #regionPattern()}, {@link #all()} and {@link #unitList()} in this order. */
    public static final String SQL = "(region_code like ? and (? or unit_code = any(string_to_array(?, ','))"
            + " or left(unit_code, 3) = any(string_to_array(?, ','))))";

    public static final String EVERY_UNIT = "*";

    private static final int DEPARTMENT = 3;

    public UnitScope {
        units = Set.copyOf(units);
        townships = Set.copyOf(townships);
    }

    public boolean covers(String regionCode, String unitCode) {
        return coversRegion(regionCode) && (all() || units.contains(unitCode) || units.contains(department(unitCode)));
    }

    public boolean coversRegion(String regionCode) {
        return !region.isEmpty() && regionCode.startsWith(region);
    }

    /** What lies outside is a 404, as if it did not exist. */
    public void require(String regionCode, String unitCode) {
        if (!covers(regionCode, unitCode)) {
            throw Refusal.notFound();
        }
    }

    public boolean all() {
        return units.contains(EVERY_UNIT);
    }

    public String regionPattern() {
        return region.isEmpty() ? "" : region + "%";
    }

    public String unitList() {
        return String.join(",", units.stream().sorted().toList());
    }

    /** Named parameters of {@link #JPQL}. */
    public Map<String, Object> parameters() {
        return Map.of(
                "scopeRegion",
                regionPattern(),
                "scopeAll",
                all(),
                "scopeUnits",
                units.isEmpty() ? List.of("") : List.copyOf(units));
    }

    /** Three digits cover the units that begin with them; every other code is one unit's own. */
    public static boolean isDepartment(String code) {
        return code.length() == DEPARTMENT;
    }

    private static String department(String unitCode) {
        return unitCode.substring(0, Math.min(DEPARTMENT, unitCode.length()));
    }
}
