package org.jixiao.beneficiary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.scope.Statements;

/**
 * Takes from the rows of households whatever identifies them and is not sealed. What was counted stays: versions, deliveries,
 * enrolments. No fact counts persons by a keyed hash, so that hashes are exchanged for ones drawn by lot, each another one.
 */
@ApplicationScoped
class Destruction {

    private static final String IDENTIFYING = """
            update member set identity_index = drawn_by_lot(), exchange_index = null, name_index = null,
                likeness_index = null, university = '',
                birth_date = cast(date_trunc('year', birth_date) as date) where %1$s;
            update certificate set number_index = drawn_by_lot() where %1$s;
            update account set number_index = drawn_by_lot() where %1$s;
            update household set number = replace(cast(id as text), '-', ''), village = '',
                content_index = drawn_by_lot(), destroyed_at = ?, destroyed_on = ?
            where id = any (cast(string_to_array(?, ',') as uuid[]))""".formatted(Prolongation.AMONG);

    private final Statements statements;

    Destruction(Statements statements) {
        this.statements = statements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void destroy(Collection<UUID> households, Instant at, LocalDate today) {
        var ids = Prolongation.ids(households);
        statements.change(IDENTIFYING, ids, ids, ids, at, today, ids);
    }

    /**
     * Nothing of a household that is kept may lie under a key that is to go.
     *
     * @param keys their ids
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireNothingKeptUnder(Set<String> keys, RetentionRun run) {
        if (statements.exists("""
                select from household where region_code = ? and unit_code = ? and retention_year <= ?
                  and destroyed_at is null""", run.regionCode(), run.unitCode(), run.year())) {
            throw new IllegalStateException("a household that is kept has not been prolonged");
        }
        var named = String.join(",", keys).replace("-", "");
        SealedColumn.ofHouseholds()
                .forEach((table, columns) -> columns.forEach(column -> {
                    if (statements.exists(
                            "select from " + table + " t join household h on h.id = t.household_id"
                                    + " where h.region_code = ? and h.unit_code = ? and h.destroyed_at is null"
                                    + " and encode(substring(t." + column.column()
                                    + " from 2 for 16), 'hex') = any (string_to_array(?, ','))",
                            run.regionCode(),
                            run.unitCode(),
                            named)) {
                        throw new IllegalStateException("a household that is kept lies under a key that is to go: "
                                + table + "." + column.column());
                    }
                }));
    }
}
