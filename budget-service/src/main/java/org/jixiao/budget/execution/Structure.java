package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.common.identity.Caller;

/** Who answers on a day for the figures of a code: its heir, and that one's, as far as is known at an instant. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Structure {

    private static final String IN_SCOPE = """
            region_code like ?4 and (?5 or unit_code = any(string_to_array(?6, ','))
                or left(unit_code, 3) = any(string_to_array(?6, ',')))""";

    private static final String HEIRS = """
            select region_code, unit_code, heir from unit_event
            where region_code like ?1 and heir <> unit_code and effective_on <= ?2 and recorded_at <= ?3
                and\s""" + IN_SCOPE;

    private static final String REPLACED = "select code, successor from region where successor is not null";

    private static final String NAMES = """
            select distinct on (region_code, unit_code) region_code, unit_code, name from unit_profile
            where region_code like ?1 and valid_from <= ?2 and recorded_at <= ?3
                and\s""" + IN_SCOPE + """

            order by region_code, unit_code, valid_from desc, recorded_at desc""";

    private final EntityManager database;
    private final Caller caller;

    Structure(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** @param heirs code to heir, by region and code */
    record Heirs(Map<RollUps.Key, String> heirs, Map<String, String> regions) {

        static final Heirs NONE = new Heirs(Map.of(), Map.of());

        /** A unit has one heir, and an heir had not ended when it was named, so the walk ends. */
        RollUps.Key of(RollUps.Key recorded) {
            var code = recorded.code();
            for (var heir = heirs.get(recorded); heir != null; heir = heirs.get(recorded.with(code))) {
                code = heir;
            }
            var region = recorded.region();
            for (var next = regions.get(region); next != null; next = regions.get(region)) {
                region = next;
            }
            return new RollUps.Key(region, code);
        }
    }

    Heirs on(LocalDate day, Instant knownAt, String region) {
        var heirs = new HashMap<RollUps.Key, String>();
        rows(HEIRS, region, day, knownAt).forEach(row -> heirs.put(key(row), row.get(2, String.class)));
        var regions = new HashMap<String, String>();
        List<?> replaced = database.createNativeQuery(REPLACED, Tuple.class).getResultList();
        replaced.stream()
                .map(Tuple.class::cast)
                .forEach(row -> regions.put(row.get(0, String.class), row.get(1, String.class)));
        return new Heirs(Map.copyOf(heirs), Map.copyOf(regions));
    }

    Map<RollUps.Key, String> names(LocalDate day, Instant knownAt, String region) {
        var names = new HashMap<RollUps.Key, String>();
        rows(NAMES, region, day, knownAt).forEach(row -> names.put(key(row), row.get(2, String.class)));
        return names;
    }

    private List<Tuple> rows(String sql, String region, LocalDate day, Instant knownAt) {
        List<?> rows = database.createNativeQuery(sql, Tuple.class)
                .setParameter(1, region + "%")
                .setParameter(2, day)
                .setParameter(3, knownAt)
                .setParameter(4, caller.scope().regionPattern())
                .setParameter(5, caller.scope().all())
                .setParameter(6, caller.scope().unitList())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static RollUps.Key key(Tuple row) {
        return new RollUps.Key(row.get(0, String.class), row.get(1, String.class));
    }
}
