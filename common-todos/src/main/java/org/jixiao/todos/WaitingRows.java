package org.jixiao.todos;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.common.identity.UnitScope;

/** The records of a service that wait, within a scope, each with its latest hand-over. */
@ApplicationScoped
class WaitingRows {

    private static final String ROWS = """
            select t.*, a.from_account, a.to_account, a.reason, a.recorded_at as assigned_at,
                (select e.actor_name from audit_entry e where e.entity_id = t.id
                 order by e.recorded_at, e.seq limit 1) as entered_name
            from (%s) t left join lateral (
                select h.from_account, h.to_account, h.reason, h.recorded_at from todo_handover h
                where h.entity_id = t.id and h.kind = t.kind order by h.recorded_at desc limit 1) a on true
            where t.region_code like :scopeRegion and (cast(:scopeAll as boolean)
                or t.unit_code in (:scopeUnits) or left(t.unit_code, 3) in (:scopeUnits))""";

    private final EntityManager database;
    private final List<TodoKind> kinds;

    WaitingRows(EntityManager database, @All List<TodoSource> sources) {
        this.database = database;
        this.kinds = sources.stream().flatMap(source -> source.kinds().stream()).toList();
    }

    Optional<TodoKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    List<TodoKind> kinds(Predicate<TodoKind> wanted) {
        return kinds.stream().filter(wanted).toList();
    }

    /**
     * @param more  further conditions on {@code t} (the record) and {@code a} (its assignment); an {@code order by} too
     * @param limit of the rows
     */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    List<Tuple> select(List<TodoKind> of, UnitScope scope, String more, Map<String, ?> parameters, int limit) {
        if (of.isEmpty()) {
            return List.of();
        }
        var union = of.stream()
                .map(kind -> "select '" + kind.name() + "' as kind, r.*, " + kind.due() + " as due, " + kind.township()
                        + " as township_code from (" + kind.rows() + ") r")
                .collect(Collectors.joining(" union all "));
        var query = database.createNativeQuery(ROWS.formatted(union) + more, Tuple.class);
        var bound = new HashMap<String, Object>(scope.parameters());
        bound.putAll(parameters);
        bound.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The subjects under which the account has acted in the unit; none before its first act. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> subjects(String account, String region, String unit) {
        var seen = (List<String>) database.createNativeQuery("""
                select distinct actor from audit_entry
                where region_code = ?1 and unit_code = ?2 and actor_name = ?3""", String.class)
                .setParameter(1, region)
                .setParameter(2, unit)
                .setParameter(3, account)
                .getResultList();
        return new ArrayList<>(Stream.concat(seen.stream(), Stream.of(account)).toList());
    }
}
