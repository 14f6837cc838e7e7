package org.jixiao.beneficiary.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;

/**
 * Rows of the caller's units. Every query says <code>{scope}</code> where its table's {@code region_code} and {@code
 * unit_code} are to be held to the caller; one that does not say it is refused.
 */
@ApplicationScoped
public class ScopedRows {

    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final String MARK = "{scope}";
    private static final String SCOPE = "(region_code like :scopeRegion and (:scopeAll = true"
            + " or unit_code in (:scopeUnits) or left(unit_code, 3) in (:scopeUnits)))";

    private final EntityManager database;
    private final Caller caller;

    ScopedRows(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    public List<Tuple> list(String sql, Map<String, ?> parameters) {
        return list(sql, parameters, caller.scope());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    public List<Tuple> list(String sql, Map<String, ?> parameters, UnitScope scope) {
        return bound(sql, parameters, scope).getResultList();
    }

    /** For what is too much to hold: rows one after the other, as many at a time as a round trip is worth. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    public void each(String sql, Map<String, ?> parameters, UnitScope scope, Consumer<Tuple> visitor) {
        try (Stream<Tuple> rows =
                bound(sql, parameters, scope).setHint(FETCH_SIZE, 2000).getResultStream()) {
            rows.forEach(visitor);
        }
    }

    /** What lies outside the scope is a 404, as if it did not exist. */
    public Tuple require(String sql, Map<String, ?> parameters) {
        return list(sql, parameters).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    private Query bound(String sql, Map<String, ?> parameters, UnitScope scope) {
        if (!sql.contains(MARK)) {
            throw new IllegalArgumentException("the query does not state the scope");
        }
        var query = database.createNativeQuery(sql.replace(MARK, SCOPE), Tuple.class);
        parameters.forEach(query::setParameter);
        scope.parameters().forEach(query::setParameter);
        return query;
    }
}
